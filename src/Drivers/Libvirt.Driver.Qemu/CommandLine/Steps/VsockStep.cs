using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>A socket between host and guest.</summary>
internal static class VsockStep
{
    /// <summary>Adds it; an automatic address stands in the definition afterwards.</summary>
    public static void Run(LaunchBuilder builder)
    {
        if (builder.Devices.Vsock is not { } vsock)
            return;
        var (descriptor, cid) = builder.Resources.OpenVhostVsock(vsock.Cid is { Auto: true } ? null : vsock.Cid?.Address);
        (vsock.Cid ??= new()).Address = cid;
        builder.Pass(descriptor);
        builder.Device(VirtioProperties.Start("vhost-vsock", vsock.Info, vsock.Driver?.Options, vsock.Model)
            .Add("id", AddressProperties.Alias(vsock.Info)).Add("guest-cid", (ulong)cid).Add("vhostfd", descriptor.ToString(CultureInfo.InvariantCulture))
            .AddAddress(builder.Domain, vsock.Info), vsock.Info);
    }
}
