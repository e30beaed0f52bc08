// How a printed report looks. It stands in the page itself, so that the page needs nothing else.

export const htmlStyle = `
body { font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1d2327; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
[lang="en"] { color: #5c6670; }
.headline [lang="en"], td [lang="en"] { display: block; }
.headline { font-size: 1.15rem; border-left: 4px solid #2a6f97; padding-left: .75rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid #d9dee3; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #9aa5b1; }
.who { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.down .number { color: #9b2226; }
tr.up .number { color: #1b6e3c; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin-left: 0; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;
