namespace Libvirt.Driver.Test;

/// <summary>The check that every call makes first.</summary>
internal static class Flags
{
    /// <summary>Refuses flags outside of the mask.</summary>
    /// <param name="flags">What the program gave.</param>
    /// <param name="accepted">What the call knows.</param>
    /// <param name="function">The name that native prints, "testDomainRename".</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static void Check(uint flags, uint accepted, string function)
        => CallFlags.Check(flags, accepted, ErrorDomain.Test, function);
}
