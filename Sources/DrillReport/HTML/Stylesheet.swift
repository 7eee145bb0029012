/// The style of the report: print first, narrow screens and dark ones by their media queries.
///
/// Of what comes from outside only the notice goes into it, quoted; the rest is written as it stands.
enum Stylesheet {
    static let text = colours + layout + tables + figures + paper
}

extension Stylesheet {
    /// Contrast is 4.5 to 1 or better for text, 3 to 1 or better for shapes, in both schemes.
    private static let colours = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;
        --panel:#f6f8fa;--met:#11632f;--missed:#b3261e;--warn:#8a4b00;--mark:#fff3c4;--markink:#4d3800;
        --detect:#b35900;--decide:#7d4bb5;--await:#c2255c;--execute:#1f6fb2;--verify:#0b7a75;
        --communicate:#6b6b00;--idle:#66707a;--paused:#3d444d;--track:#e4e8ec;--seen:#1f6fb2;--on:#fff;
        --link:#0a58ad}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#12161b;--ink:#e6e9ec;
        --soft:#a5afb9;--line:#39424c;--panel:#1b2128;--met:#56d47f;--missed:#ff8f87;--warn:#f0b35c;
        --mark:#4a3a05;--markink:#ffe08a;--detect:#f0984a;--decide:#b48be8;--await:#f2759d;
        --execute:#62aef0;--verify:#3fc4bd;--communicate:#c4c44a;--idle:#8b949e;--paused:#c3cad1;
        --track:#2b333c;--seen:#62aef0;--on:#12161b;--link:#7cbcf5}}

        """

    private static let layout = """
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);
        font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif}
        main,header,footer{max-width:64rem;margin:0 auto;padding:0 1.25rem}
        h1{font-size:1.6rem;line-height:1.25;margin:1.2rem 0 .2rem}
        h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-top:.4rem;border-top:1px solid var(--line)}
        h3{font-size:1rem;margin:1.2rem 0 .3rem}
        a{color:var(--link)}
        .skip{position:absolute;left:-100rem;background:var(--paper);padding:.5rem 1rem}
        .skip:focus{left:0;top:0;z-index:1}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0 0 1rem;
        padding:0;font-size:.93rem}nav a{display:inline-block;padding:.15rem 0}
        details{margin:.6rem 0}summary{cursor:pointer;font-weight:600;color:var(--link);
        padding:.35rem 0}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);
        border:1px solid var(--line);border-radius:.3rem;padding:.5rem .7rem;margin:.4rem 0;
        font:.82rem/1.45 ui-monospace,Menlo,Consolas,monospace}pre.output{background:none}
        h1,h2,h3,p,li,dd,dt,figcaption,summary{overflow-wrap:anywhere}
        p{margin:.4rem 0}.soft{color:var(--soft)}.num{text-align:right;white-space:nowrap}
        .mark{background:var(--mark);color:var(--markink);font-weight:600;text-align:center;
        padding:.5rem 1rem}
        .sub{color:var(--soft);margin:0 0 1rem}
        .outcome{border:1px solid var(--line);border-left:.6rem solid var(--soft);
        background:var(--panel);padding:.8rem 1.2rem;border-radius:.4rem}
        table.spent th{white-space:nowrap}
        .outcome h2{border:0;margin:0;padding:0;font-size:2.6rem;line-height:1.1;letter-spacing:.02em}
        .outcome p{font-size:1.1rem;margin:.3rem 0 0}
        .outcome.met{border-left-color:var(--met)}.met h2,.good{color:var(--met)}
        .outcome.missed{border-left-color:var(--missed)}.missed h2,.bad{color:var(--missed)}
        .outcome.aborted,.outcome.interrupted{border-left-color:var(--warn)}
        .aborted h2,.interrupted h2,.open{color:var(--warn)}
        .good,.bad,.open{font-weight:600}
        .cards{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin-top:1rem}
        .card{border:1px solid var(--line);border-radius:.4rem;padding:.7rem 1rem}
        .card h2,.card h3{border:0;margin:0;padding:0;font-size:1rem}
        .card .big{font-size:1.7rem;font-weight:650;line-height:1.2}
        .times{display:grid;grid-template-columns:repeat(4,1fr);gap:.5rem 1rem;margin:1rem 0 0}
        .times div{border-top:2px solid var(--line);padding-top:.3rem}
        .times dt{color:var(--soft);font-size:.9rem}.times dd{margin:0;font-weight:600}
        .split,.charts{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
        .split>*,.charts>*,.cards>*{min-width:0}
        ol.losses{padding-left:1.4rem;margin:.4rem 0}ol.losses li{margin:.25rem 0}
        @media (max-width:40rem){.cards,.split,.charts{grid-template-columns:1fr}
        .times{grid-template-columns:1fr 1fr}.outcome h2{font-size:2.1rem}}

        """

    private static let tables = """
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.93rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;
        border-bottom:1px solid var(--line);overflow-wrap:break-word}
        thead th{color:var(--soft);font-weight:600;border-bottom-width:2px;overflow-wrap:normal}
        tbody th{font-weight:600}td.clock{white-space:nowrap;font-variant-numeric:tabular-nums}
        td.num,th.num{text-align:right;font-variant-numeric:tabular-nums;padding-right:1.4rem;
        white-space:nowrap}td.verdict{white-space:nowrap}
        td.bar{width:34%;min-width:7rem;padding-top:.6rem}
        td.digest{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.82rem;
        overflow-wrap:anywhere}
        .swatch{display:inline-block;width:1.35em;line-height:1.35em;margin-right:.6em;
        border-radius:.2em;text-align:center;font-size:.8em;color:var(--on);vertical-align:.08em}
        @media (max-width:40rem){table.stack thead{position:absolute;clip-path:inset(50%);
        width:1px;height:1px;overflow:hidden}
        table.stack tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
        table.stack td,table.stack th{display:block;border:0;padding:.08rem 0;text-align:left}
        table.stack td.bar{width:100%}
        table.stack td[data-head]::before{content:attr(data-head)': ';color:var(--soft)}
        table.stack td.blank,table.stack td.absent{display:none}}

        """

    private static let figures = """
        figure{margin:.6rem 0 1rem}figcaption{color:var(--soft);font-size:.9rem;margin-top:.2rem}
        svg{display:block;width:100%;overflow:visible}svg text{fill:var(--ink);font-size:12px;
        paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
        svg text.on,svg text.name,svg text.dotted{stroke:none}
        svg text.on{fill:var(--on);font-weight:700}svg text.lane{fill:var(--soft)}
        svg text.narrow{display:none}
        svg .axis{stroke:var(--line);stroke-width:1}svg .tick{fill:var(--soft)}
        svg .track{fill:var(--track)}svg .target{stroke:var(--ink);stroke-width:2}
        svg .kept{fill:var(--met)}svg .late{fill:var(--missed)}svg .undecided{fill:var(--idle)}
        svg .seen{fill:none;stroke:var(--seen);stroke-width:2;vector-effect:non-scaling-stroke;
        stroke-linejoin:round}
        svg .limit{stroke:var(--missed);stroke-width:1.5;stroke-dasharray:6 4}
        svg .event{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3}
        svg .phase{fill:var(--panel);stroke:var(--soft);stroke-width:1}
        svg .past{fill:var(--missed);fill-opacity:.3;stroke:var(--missed);stroke-width:1}
        svg .due{stroke:var(--ink);stroke-width:2}
        svg .dot{fill:var(--ink)}svg text.dotted{fill:var(--paper);font-size:11px;font-weight:700}
        svg [class^="a-"]{stroke:var(--paper);stroke-width:1}
        .a-detect{fill:var(--detect);background:var(--detect)}
        .a-decide{fill:var(--decide);background:var(--decide)}
        .a-await_approval{fill:var(--await);background:var(--await)}
        .a-execute{fill:var(--execute);background:var(--execute)}
        .a-verify{fill:var(--verify);background:var(--verify)}
        .a-communicate{fill:var(--communicate);background:var(--communicate)}
        .a-idle{fill:var(--idle);background:var(--idle)}
        .a-paused{fill:var(--paused);background:var(--paused)}
        ol.key{font-size:.93rem;padding-left:1.6rem;margin:.3rem 0;columns:2;column-gap:2rem}
        ol.key li{break-inside:avoid}@media (max-width:40rem){ol.key{columns:1}
        svg text.wide{display:none}svg text.narrow{display:inline}}

        """

    private static let paper = """
        @media print{html{font-size:12px}body{font-size:1rem;line-height:1.3}
        main,header,footer{max-width:none;padding:0}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        h1{margin-top:.5rem}h2{break-after:avoid;margin-top:.9rem;padding-top:.2rem}h3{break-after:avoid}
        th,td{padding-top:.2rem;padding-bottom:.2rem}td.bar{padding-top:.3rem}
        tr,li,figure,.card,.outcome{break-inside:avoid}.first{break-after:page}.first section{break-inside:avoid}
        .scroll{overflow:visible}.skip,nav{display:none}.charts{grid-template-columns:1fr 1fr}
        summary{list-style:none;cursor:auto;color:inherit}
        details::details-content{content-visibility:visible;display:block;height:auto}
        .mark{padding:.2rem 1rem}.first h2{margin:.5rem 0 .2rem}.first h3{margin:.5rem 0 .1rem}
        .first p{margin:.15rem 0}.first figure{margin:.2rem 0 .3rem}.times{margin:.4rem 0 0}
        .outcome{padding:.3rem 1rem}.first .outcome h2{margin:0;font-size:1.8rem}
        .outcome p{font-size:1rem}.cards{gap:.8rem;margin-top:.5rem}.card{padding:.3rem .8rem}
        .first .card h2{margin:0}.card .big{font-size:1.3rem}
        .first th,.first td{padding-top:.08rem;padding-bottom:.08rem}}

        """

    /// What every printed page says at its head and foot.
    ///
    /// - Parameter notice: whether the figures are simulated or measured, and where.
    /// - Returns: the rules for the page's margins.
    static func page(_ notice: String) -> String {
        let head = "@top-center{content:'\(quoted(notice))';font:bold 9pt sans-serif}"
        return "@page{size:A4;margin:18mm 15mm 16mm;\(head)"
            + "@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);"
            + "font:8pt sans-serif}}\n"
    }

    /// Text within quotation marks of a style sheet, in which nothing can end it.
    private static func quoted(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in VisibleText.of(text).unicodeScalars {
            if scalar.value < 0x80, !scalar.properties.isAlphabetic,
                !" .,:0123456789".unicodeScalars.contains(scalar)
            {
                result.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
