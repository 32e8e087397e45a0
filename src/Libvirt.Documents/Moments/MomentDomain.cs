namespace Libvirt.Documents.Moments;

/// <summary>The domain inside a snapshot or checkpoint.</summary>
internal static class MomentDomain
{
    /// <summary>Reads the current element as a definition; only its UUID when it has no type, as old versions wrote it.</summary>
    public static DomainDocument? Read(XmlPullReader reader, out Uuid? uuid)
    {
        uuid = null;
        bool whole = reader.GetAttribute("type") is { Length: > 0 };
        var fragment = XmlFragment.ReadXml(reader);
        var text = fragment.ToDocument("domain");
        if (whole)
            return DomainDocument.Parse(text, reader.Options with { Inactive = true, SkipValidation = true, Redefine = false, Status = false });
        var inner = new XmlPullReader(text, reader.Domain, reader.Options);
        inner.ReadRoot();
        while (inner.ReadChild())
            if (inner.Name is "uuid" && Uuid.TryParse(inner.ReadTextSpan(), out var found))
                uuid = found;
            else if (inner.Name is not "domain")
                inner.Skip();
        return null;
    }

    /// <summary>Writes a definition: always the view that is not live.</summary>
    public static void Write(XmlBuffer buffer, string name, DomainDocument domain)
    {
        var options = buffer.Options;
        buffer.Options = new() { Inactive = true, Secure = options.Secure, Status = options.Status };
        domain.WriteXml(buffer, name);
        buffer.Options = options;
    }
}
