import VipsPictures

/// How pictures are shown on this machine, for whoever looks after it.
enum PictureMaking {
    static var sentence: String {
        switch PictureRecipe()?.sandbox {
        case .bubblewrap: "Pictures are shown as copies without hidden data, made in bubblewrap."
        case .limits:
            "Pictures are shown as copies without hidden data, made under limits alone: bubblewrap does not work here."
        case nil: "Pictures are not shown, only named: install libvips-tools."
        }
    }
}
