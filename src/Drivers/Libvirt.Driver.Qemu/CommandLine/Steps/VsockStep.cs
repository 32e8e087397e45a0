using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>A socket between host and guest.</summary>
internal static class VsockStep
{
    /// <summary>Adds it; an automatic address stands in the definition afterwards.</summary>
    public static void Run(LaunchBuilder builder)
    {
        if (builder.Devices.Vsock is not { } vsock)
            return;
        int descriptor = Open(builder.Resources, vsock);
        builder.Pass(descriptor);
        builder.Device(Properties(builder.Domain, vsock, descriptor.ToString(CultureInfo.InvariantCulture)), vsock.Info);
    }

    /// <summary>Opens the kernel's half; an automatic address stands in the definition afterwards.</summary>
    /// <returns>the descriptor</returns>
    public static int Open(ILaunchResources resources, VsockDevice vsock)
    {
        var (descriptor, cid) = resources.OpenVhostVsock(vsock.Cid is { Auto: true } ? null : vsock.Cid?.Address);
        (vsock.Cid ??= new()).Address = cid;
        return descriptor;
    }

    /// <summary>The device.</summary>
    /// <param name="domain">The guest.</param>
    /// <param name="vsock">The device, with its address.</param>
    /// <param name="descriptor">Number or name of the kernel's half.</param>
    public static JsonObject Properties(DomainDocument domain, VsockDevice vsock, string descriptor)
        => VirtioProperties.Start("vhost-vsock", vsock.Info, vsock.Driver?.Options, vsock.Model).Add("id", AddressProperties.Alias(vsock.Info))
            .Add("guest-cid", (ulong)(vsock.Cid?.Address ?? 0)).Add("vhostfd", descriptor).AddAddress(domain, vsock.Info);
}
