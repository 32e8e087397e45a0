"""Title, description and elements; live and persistent."""


def run(t):
    for uri, name in (("test:///default", "test"), (t.node(), "running"), (t.node(), "off")):
        t.context = name
        d = t.open(uri).lookupByName(name)
        for flags in (0, 1, 2, 3):
            for kind, value, key, place in ((0, "some text\nin two lines", None, None), (1, "a title", None, None), (1, "two\nlines", None, None),
                                            (2, "<a>1</a>", "k", "http://example.org/k"), (2, "<a>2</a>", "k", "http://example.org/k"),
                                            (2, "<b/>", "j", "http://example.org/j"), (2, "<broken", "k", "http://example.org/k"),
                                            (2, "<c/>", None, "http://example.org/c"), (2, "<c/>", "k", None), (2, None, None, "http://example.org/j"),
                                            (2, None, "k", "http://example.org/none"), (0, "x", "k", None), (0, "x", None, "u"), (1, "", None, None),
                                            (0, None, None, None), (3, "x", None, None), (0, "<&>", None, None)):
                d.setMetadata(kind, value, key, place, flags)
                d.metadata(kind, place, flags)
            d.metadata(0, None, flags)
            d.metadata(1, None, flags)
            d.metadata(2, None, flags)
            d.metadata(9, None, flags)
            d.XMLDesc(0)
            d.XMLDesc(2)
        d.metadata(0, None, 8)
