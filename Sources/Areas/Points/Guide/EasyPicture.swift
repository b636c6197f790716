import Web

/// The drawings of the Easy Read guide.
///
/// Drawn in lines of the three strands, so that they fit both themes and print; they only repeat the words beside them.
enum EasyPicture: Sendable {
    case speaking, choosing, reading, waiting, answering, judging, late, keeping, danger

    func write(into html: inout HTML) {
        html.raw("<svg class=\"easy\" viewBox=\"0 0 96 96\" aria-hidden=\"true\">")
        html.raw(drawing)
        html.raw("</svg>")
    }

    private var drawing: StaticString {
        switch self {
        case .speaking:
            """
            <circle class="f" cx="24" cy="40" r="12"/><path class="f" d="M6 84c0-24 36-24 36 0"/>\
            <path class="y" d="M48 14h40v30H66L54 56V44h-6z"/><path class="y" d="M58 24h20M58 33h12"/>
            """
        case .choosing:
            """
            <path class="f" d="M8 48c20-28 60-28 80 0-20 28-60 28-80 0z"/><circle class="y" cx="48" cy="48" r="12"/>
            """
        case .reading:
            """
            <circle class="f" cx="48" cy="22" r="12"/><path class="f" d="M22 84V62c0-26 52-26 52 0v22"/>\
            <path class="y" d="M34 54h28v32H34zM40 64h16M40 73h16"/>
            """
        case .waiting:
            """
            <path class="s" d="M12 20h72v66H12zM12 38h72M30 10v18M66 10v18"/><path class="y" d="M62 62h12v12H62z"/>\
            <path class="s" d="M24 52h4M44 52h4M64 52h4M24 68h4M44 68h4"/>
            """
        case .answering:
            """
            <circle class="s" cx="72" cy="40" r="12"/><path class="s" d="M54 84c0-24 36-24 36 0"/>\
            <path class="y" d="M8 14h40v30h-6v12L30 44H8z"/><path class="y" d="M18 28l7 8 13-15"/>
            """
        case .judging:
            """
            <circle class="f" cx="20" cy="48" r="15"/><circle class="y" cx="48" cy="48" r="9"/>\
            <circle class="s" cx="76" cy="48" r="15"/><path class="f" d="M13 48l5 6 9-12"/>\
            <path class="s" d="M69 41l14 14M83 41 69 55"/>
            """
        case .late:
            """
            <circle class="s" cx="44" cy="50" r="34"/><path class="s" d="M44 28v22l16 10"/>\
            <path class="l" d="M76 4l14 14-14 14-14-14z"/>
            """
        case .keeping:
            """
            <path class="f" d="M14 14h30v68H14z"/><path class="s" d="M52 14h30v68H52z"/>\
            <path class="y" d="M34 46h28v22H34zM40 46v-7c0-11 16-11 16 0v7"/>
            """
        case .danger:
            """
            <path class="l" d="M48 8l42 76H6z"/><path class="l" d="M48 34v24M48 70v2"/>
            """
        }
    }
}
