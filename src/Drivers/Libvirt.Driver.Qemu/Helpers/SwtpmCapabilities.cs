using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>What an installed swtpm can do.</summary>
/// <param name="CanLock">It locks its state.</param>
internal sealed record SwtpmCapabilities(bool CanLock)
{
    /// <summary>Asks the program.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it does not answer</exception>
    public static SwtpmCapabilities Of(string program)
    {
        if (CommandOutput.Run([program, "socket", "--print-capabilities"]) is not (0, var text))
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"Could not run '{program} socket --print-capabilities'");
        return new(text.Contains("\"tpmstate-opt-lock\"", StringComparison.Ordinal));
    }
}
