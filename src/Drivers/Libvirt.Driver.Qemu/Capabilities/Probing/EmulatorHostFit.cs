namespace Libvirt.Driver.Qemu.Capabilities.Probing;

/// <summary>Which guests a host runs without translation.</summary>
internal static class EmulatorHostFit
{
    /// <summary>A host runs guests of its own architecture and of its smaller sisters.</summary>
    public static bool RunsNatively(string host, string guest) => host == guest || host == "x86_64" && guest == "i686" || host == "aarch64" && (guest is "armv7l" or "armv6l") || host == "armv7l" && guest == "armv6l"
        || host.StartsWith("ppc64", StringComparison.Ordinal) && guest.StartsWith("ppc64", StringComparison.Ordinal);
}
