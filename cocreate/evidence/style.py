"""The one style of the public page, named in its policy by its digest: nothing else may style it."""

import base64
import hashlib

STYLE = """
:root{color-scheme:light dark;--paper:#f7f5f0;--surface:#fff;--line:#dcd8ce;--ink:#1d2b33;--ink-2:#4a5a64;\
--brand:#0e5a5a;--soft:#ddedea;--green:#1d6b3a;--amber:#8a5a00;--red:#a3321a;--grey:#51616b}
@media(prefers-color-scheme:dark){:root{--paper:#141b1f;--surface:#1c262b;--line:#3a474e;--ink:#eef2f3;--ink-2:#b9c5cb;\
--brand:#8fd3c8;--soft:#1f3a3a;--green:#7fd69b;--amber:#f0c36a;--red:#ff9c85;--grey:#b9c5cb}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:52rem;background:var(--paper);color:var(--ink);\
font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:break-word}
a{color:var(--brand);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.skip{position:absolute;top:-6rem}.skip:focus{top:.5rem;padding:.75rem;background:var(--surface)}
h1{margin:.5rem 0;font-size:2rem;line-height:1.2}h2{margin:2.5rem 0 .75rem;font-size:1.5rem;line-height:1.25}
h3{margin:1.5rem 0 .5rem;font-size:1.125rem;line-height:1.35}h4,.answer h3{margin:0;font-size:1rem}
p{margin:.5rem 0}ul,ol{padding-inline-start:1.25rem}li{margin:.35rem 0}
.languages ul{display:flex;flex-wrap:wrap;gap:0 1rem;margin:0;padding:0;list-style:none}
nav a{display:inline-block;padding:.5rem 0;min-height:2.75rem}
.lead{font-size:1.1875rem}.small,.count,footer{color:var(--ink-2);font-size:.9375rem}.count{font-weight:400}
.needs,.actions{padding:0;list-style:none}
.needs>li,.actions>li,.answer{padding:.75rem 1rem;border:1px solid var(--line);border-radius:10px;\
background:var(--surface)}
.needs>li,.actions>li{margin:.75rem 0}.actions h3{margin-top:.25rem}.words{font-weight:600}
.answer{margin:.75rem 0 .25rem;border-color:var(--brand);background:var(--soft)}.none{border-style:dashed}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.5rem 0}dt{color:var(--ink-2)}dd{margin:0}
@media(max-width:30rem){dl{display:block}dd{margin:0 0 .5rem}}
progress{inline-size:8rem;vertical-align:middle;accent-color:var(--brand)}
table{inline-size:100%;border-collapse:collapse;margin:.5rem 0}caption{text-align:start;color:var(--ink-2)}
th,td{padding:.35rem .5rem;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
th{font-weight:600}@media(min-width:40rem){tbody th{white-space:nowrap}}
.light{padding-inline-start:.75rem;border-inline-start:.5rem solid var(--grey)}
.light.green{border-color:var(--green)}.light.amber{border-color:var(--amber)}.light.red{border-color:var(--red)}
footer{margin-top:3rem;border-block-start:1px solid var(--line)}
@media print{body{background:#fff;color:#000}nav,.skip{display:none}}
"""

POLICY = (
    "default-src 'none'; "
    f"style-src 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
