namespace Libvirt.Documents.Domains;

/// <summary>The comparisons that generated <c>CompareGuestAbi</c> methods are made of.</summary>
internal static class GuestAbi
{
    /// <summary>Two values as they stand in documents; null is absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: they differ</exception>
    public static void Value(string label, string? source, string? target)
    {
        if (source != target)
            throw Differs($"Target {label} {target ?? "<null>"} does not match source {source ?? "<null>"}");
    }

    /// <summary>How many there are of something.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: they differ</exception>
    public static void Count(string label, int source, int target)
    {
        if (source != target)
            throw Differs($"Target {label} count {target} does not match source {source}");
    }

    /// <summary>The error for a difference that is told in own words.</summary>
    public static LibvirtException Differs(string text) => LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.ConfigUnsupported, text);
}
