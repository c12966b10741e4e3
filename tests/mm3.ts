import { pageOfMarkdown } from '../shared/journal/markdown.ts';
import { isTooMuch, mostToSet } from '../shared/journal/isTooMuch.ts';
const s={isTarget:()=>true,nameOf:(d:string)=>d};
const N=50_000;
const units=['*a ','*a**b','a**b','c* ','[','[a](b)','![','](','[[2026-10-03]] ','#a ','`','``a','<a ','<','&amp;','- a\n','- ','> ','> a\n','a\n','a\n\n','a\n=\n','# a\n','---\n','|a|b\n','|-|-\n','|a','1. a\n','    a\n','~~a','_a','_a_ ','a  \n','\\','https://a.b ','www.a ','a@b.c ','[^1]','[^1]: a\n\n','[a]: b\n','"','(','<!--','```\n','- - - - - - - - - - a\n','> > > > > > > > > > a\n','- [ ] a\n','\t','  - a\n','      - a\n','word '];
// fill within bounds: markup unit until the bound stops, then words
const build=(parts:string[])=>{ let t=''; let i=0; while(t.length<N){ const nx=t+parts[i%parts.length]!.repeat(20); if(isTooMuch(nx)) break; t=nx; i++; } return t; };
const res:[number,string,number][]=[];
let x=12345; const rnd=(n:number)=>{x=(x*1103515245+12345)&0x7fffffff; return x%n};
pageOfMarkdown(build(['*a* ','word ']),s);
const end=Date.now()+Number(process.argv[2]??120)*1000;
const sets=units.map(u=>[u]); let k=0;
while(Date.now()<end){ const p=k<sets.length?sets[k]!:Array.from({length:1+rnd(4)},()=>units[rnd(units.length)]!); k++; const t=build(p); const a=performance.now(); pageOfMarkdown(t,s); res.push([performance.now()-a,JSON.stringify(p),t.length]); }
res.sort((a,b)=>b[0]-a[0]); console.log(k); for(const r of res.slice(0,25)) console.log(r[0].toFixed(0),r[1],r[2]);
