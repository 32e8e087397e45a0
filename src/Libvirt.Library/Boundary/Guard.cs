namespace Libvirt.Library.Boundary;

/// <summary>The errors of checks in front of a call.</summary>
internal static class Guard
{
    /// <summary>"NAME in FUNCTION must not be NULL".</summary>
    public static LibvirtException MustNotBeNull(string name, string function, ErrorDomain domain)
        => LibvirtException.InvalidParameter(domain, function, name, $"{name} in {function} must not be NULL");
}
