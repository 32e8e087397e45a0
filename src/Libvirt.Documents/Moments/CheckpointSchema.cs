namespace Libvirt.Documents.Moments;

/// <summary>Native always validates checkpoints against its schema; these are the rules of the schema that matter.</summary>
internal static class CheckpointSchema
{
    private static readonly string[] Buses = ["fd", "hd", "sd", "vd", "xvd", "ubd"];

    public static LibvirtException Extra(string element) => Refused($"Extra element {element} in interleave\nElement domaincheckpoint failed to validate content\n");

    /// <summary>Letters, digits, "_", "-" and, not first, ".".</summary>
    public static bool IsName(string name)
    {
        foreach (char c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.'))
                return false;
        return name.Length > 0 && name[0] != '.';
    }

    /// <summary>The name of a disk in a guest, or an absolute path.</summary>
    public static bool IsDiskName(string name)
    {
        if (name.Length > 1 && name[0] == '/')
            return true;
        var rest = name.StartsWith("ioemu:", StringComparison.Ordinal) ? name[6..] : name;
        foreach (var bus in Buses)
            if (rest.Length > bus.Length && rest.StartsWith(bus, StringComparison.Ordinal))
            {
                foreach (char c in rest.AsSpan(bus.Length))
                    if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                        return false;
                return true;
            }
        return false;
    }

    private static LibvirtException Refused(string why) => LibvirtException.Create(ErrorDomain.Xml, ErrorNumber.XmlInvalidSchema,
        "Unable to validate doc against /usr/share/libvirt/schemas/domaincheckpoint.rng\n" + why);
}
