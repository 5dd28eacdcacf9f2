import {
  departmentLabels,
  departments,
  localNetworkLabels,
  stationLabels,
  type Role,
} from '../../../domain/people/department';
import type { Person } from '../../../domain/people/person';

const roleNames: Record<Role, string> = {
  'desk-clerk': '受理员',
  'account-manager': '客户经理',
  'area-manager': '行业/区域经理',
  'chief-representative': '首席客户代表',
  'station-manager': '工位经理',
  'station-executor': '工位执行人',
  'department-head': '部门主管',
  'duty-leader': '值班领导',
  specialist: '专员',
  'it-support': 'IT支持',
  operations: '运营监控',
  administrator: '管理员',
};

/** The page that asks who one is: every demo person, by department; `linkOf` says where picking somebody leads. */
export function signInPage(people: readonly Person[], linkOf: (person: Person) => string): string {
  const groups = departments
    .map((department) => ({
      department,
      members: people.filter((person) => person.department === department),
    }))
    .filter(({ members }) => members.length > 0)
    .map(({ department, members }) => {
      const { zh, en } = departmentLabels[department];
      const cards = members.map((person) => card(person, linkOf(person))).join('');
      return `<section><h2>${zh} <small lang="en">${en}</small></h2><div class="people">${cards}</div></section>`;
    });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<title>闭环 · 选择身份</title>
<style>${style}</style>
</head>
<body>
<header><h1>闭环 <small lang="en">Bihuan</small></h1>
<p>演示环境：选择一个身份登录。<span lang="en">Demo mode: pick who you are.</span></p></header>
<main>${groups.join('\n')}</main>
</body>
</html>
`;
}

function card(person: Person, link: string): string {
  const place = [
    ...person.localNetworks.map((network) => localNetworkLabels[network].zh),
    ...(person.station === null ? [] : [stationLabels[person.station].zh]),
  ].join('·');
  const about = [place, ...person.roles.map((role) => roleNames[role])]
    .filter((part) => part !== '')
    .join(' ');
  return `<a href="${escape(link)}"><b>${escape(person.name)}</b><span>${about}</span><code>${escape(person.id)}</code></a>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const style = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#66707f;--line:#dde3ea;--card:#fff;--page:#f4f6f9;--accent:#1557c0}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#9aa5b4;--line:#2d3642;--card:#1b222c;--page:#12171e;--accent:#7fb0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header,main{max-width:60rem;margin:0 auto;padding:1.5rem 1.25rem 0}
main{padding-bottom:3rem}
h1{margin:0;font-size:1.6rem;color:var(--accent)}
h1 small,h2 small,p span{font-weight:400;color:var(--soft);font-size:.8em}
h2{font-size:1rem;margin:1.6rem 0 .6rem}
p{margin:.3rem 0 0}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.6rem}
a{display:grid;grid-template-columns:1fr auto;gap:0 .5rem;padding:.65rem .8rem;background:var(--card);border:1px solid var(--line);
border-radius:.6rem;color:inherit;text-decoration:none}
a:hover,a:focus-visible{border-color:var(--accent);outline:2px solid var(--accent);outline-offset:-1px}
a span{grid-column:1/-1;color:var(--soft);font-size:.85em}
code{color:var(--accent);font-size:.85em}
`;
