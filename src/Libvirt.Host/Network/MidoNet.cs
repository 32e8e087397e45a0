using Libvirt.Host.Processes;

namespace Libvirt.Host.Network;

/// <summary>Virtual ports of MidoNet, through its program mm-ctl.</summary>
public static class MidoNet
{
    /// <summary>Binds a device to a virtual port.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is no mm-ctl, or it refuses</exception>
    public static void Bind(string device, Uuid port) => Run(["--bind-port", port.ToString(), device], $"Unable to bind port {device} to the virtual port {port}");

    /// <summary>A virtual port is bound to no device any more.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is no mm-ctl, or it refuses</exception>
    public static void Unbind(Uuid port) => Run(["--unbind-port", port.ToString()], $"Unable to unbind the virtual port {port} from Midonet");

    private static void Run(string[] arguments, string failure)
    {
        var program = ProgramPath.Find("mm-ctl") ?? throw LibvirtException.Internal(ErrorDomain.None, "Cannot find 'mm-ctl' in path");
        if (CommandOutput.Run([program, .. arguments]) is not { Status: 0 })
            throw LibvirtException.Internal(ErrorDomain.None, failure);
    }
}
