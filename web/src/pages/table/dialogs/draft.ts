// A file of the plan as it would be now, under the name that the server gives it: from which event it is stands there.
import { ask, FILE_TIMEOUT } from '../../../api/client';
import type { Format, Language } from '../../../api/types';

const NAME = /filename="([\w.-]+)"/;

export async function draftFile(board: string, format: Format, language: Language): Promise<[Blob, string]> {
  const path = `/api/boards/${board}/plan/draft/${format}?lang=${language}`;
  const answer = await ask(path, { within: FILE_TIMEOUT });
  const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return [await answer.blob(), name ?? `draft.${format}`];
}
