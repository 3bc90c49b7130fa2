// The look of the HTML file, for screens and paper. A string: the file carries it, and its policy holds its hash.

/** Dark on light, at least 4.5:1 everywhere; one column, and tables as cards where there is no room. */
export const twinStyle = `
:root{color-scheme:light;--ink:#1b1f24;--quiet:#4c5968;--accent:#1d4a73;--line:#c9d1d9}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1.25rem 3rem;background:#fff;color:var(--ink);font:1.0625rem/1.55 "IBM Plex Sans",system-ui,sans-serif;overflow-wrap:anywhere}
p,ul,ol,dl,table,figure,blockquote{margin:0 0 .8rem}
ul,ol{padding-left:1.4rem}
a{color:var(--accent)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1,h2,h3{line-height:1.2;color:var(--accent);overflow-wrap:break-word}
h1{font-size:2rem;margin:0 0 .3rem}
h2{font-size:1.5rem;margin:2.5rem 0 1rem;padding-top:1rem;border-top:2px solid var(--accent)}
h3{font-size:1.15rem;margin:1.8rem 0 .7rem;color:var(--ink)}
table{width:100%;border-collapse:collapse}
caption{text-align:left;font-weight:600;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--quiet);font-size:.9rem}
td>:last-child>:last-child{margin-bottom:0}
dl>div{margin-bottom:.6rem}
dt{color:var(--quiet);font-weight:600;font-size:.9rem}
dd{margin:0}
svg{display:block;max-width:100%;height:auto}
.skip{position:absolute;left:-100vw;background:#fff;padding:.5rem 1rem}
.skip:focus{left:1rem;top:1rem}
.mark{display:inline-block;border:2px solid var(--accent);color:var(--accent);font-weight:600;letter-spacing:.05em;padding:.15rem .6rem}
.kind{color:var(--quiet);font-size:1.15rem}
.child{font-size:1.4rem;font-weight:600}
nav ul ul{margin:0 0 .5rem}
nav li{margin:.2rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--quiet);font-size:.9rem}
.note,.doc-group,figcaption{color:var(--quiet);font-size:.9rem}
.doc-group{margin:1.8rem 0 0}
.doc-block{margin-bottom:1.1rem}
.doc-block-label,.doc-label{color:var(--quiet);font-weight:600;font-size:.95rem;margin-bottom:.15rem}
.doc-open{border-left:4px solid #c00;padding-left:.6rem}
.doc-left-out,.doc-waiting{color:var(--quiet);font-style:italic}
.doc-quote{background:#f7f7f5;border-left:4px solid #93a5b6;padding:.7rem .9rem}
.doc-quote-child{background:#f7f1e3;border-color:#8a5f1c}
.doc-quote .note,.doc-quote .doc-label{color:#40495a}
.doc-quote blockquote{margin:.4rem 0 0}
.doc-quote blockquote>:last-child>:last-child{margin-bottom:0}
.doc-verdict{font-weight:600}
.doc-steps{letter-spacing:.2em}
.doc-record{border-left:2px solid var(--line);padding-left:.8rem;margin-bottom:.9rem}
.doc-record-title{font-weight:600}
.doc-facts{padding-left:2.4rem}
.doc-facts>li{margin-bottom:.9rem}
.doc-facts>li::marker{font-weight:600;color:var(--accent)}
.doc-facts p{margin-bottom:.15rem}
.doc-large,[class^=twin-child]{font-size:1.25rem}
.egg svg{width:100%}
.egg-segment path{stroke-width:.8}
.egg a:focus-visible{outline:none}
.egg a:focus-visible path{stroke-width:3}
.egg-table th[scope=row]{font-weight:400}
.twin-course main{padding-right:0}
@media (min-width:64rem){.twin-course{max-width:66rem}.twin-course main{padding-right:20rem;border-right:1px solid var(--line)}}
@media (max-width:34rem){
.doc-table thead{position:absolute;left:-100vw}
.doc-table,.doc-table tbody,.doc-table tr,.doc-table td{display:block;width:100%}
.doc-table tr{border:1px solid var(--line);padding:.4rem .6rem;margin-bottom:.6rem}
.doc-table td{border:0;padding:.2rem 0}
.doc-table td::before{content:attr(data-title);display:block;color:var(--quiet);font-weight:600;font-size:.9rem}
}
@media print{
@page{size:A4;margin:18mm 16mm}
body{max-width:none;padding:0;font-size:10.5pt}
.skip,.doc-backs{display:none}
a{color:inherit;text-decoration:none}
h2,h3,.doc-block-label,.doc-label,caption{break-after:avoid}
tr,figure,blockquote,.doc-record{break-inside:avoid}
thead{display:table-header-group}
.mark{position:fixed;top:-12mm;right:0;background:#fff}
}
`.trim();
