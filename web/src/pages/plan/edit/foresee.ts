// What is said of a plan shows on its pages at once; nobody at a board fetches that.
import type { Table } from '../../../store/table.svelte';
import { predictMonitoring } from '../../../sync/predict-monitoring';
import { predictPlan } from '../../../sync/predict-plan';

export function foreseen(table: Table): void {
  table.foresee(predictMonitoring);
  table.foresee(predictPlan);
}
