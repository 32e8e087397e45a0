using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Hypervisor;

namespace Libvirt.Driver.Qemu;

/// <summary>qemu:///system, qemu:///session and qemu:///embed?root=FOLDER.</summary>
public sealed class QemuRegistration : DriverRegistration
{
    /// <inheritdoc/>
    public override string Name => "QEMU";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Schemes { get; } = ["qemu"];

    /// <inheritdoc/>
    public override bool LocalOnly => true;

    /// <inheritdoc/>
    public override Connection? Open(ConnectionRequest request)
    {
        if (request.Uri is not { } uri || uri.Transport is not null)
            return null;
        CallFlags.Check(request.Flags, (uint)ConnectFlags.Ro, ErrorDomain.Qemu, "qemuConnectOpen");
        var host = uri.Path switch
        {
            "/embed" => QemuHosts.Embedded(Root(uri)),
            "/system" or "/session" => QemuHosts.OfDaemon(),
            _ => null,
        };
        if (host is null)
            return uri.Path is "/system" or "/session" ? null : throw WrongPath(uri);
        if (uri.Path == "/system" != host.Configuration.IsPrivileged && uri.Path != "/embed")
            throw WrongPath(uri);
        var storage = uri.Path == "/embed" ? null : SecondaryDrivers.Storage;
        return new Connection(new DriverSet { Hypervisor = new QemuHypervisor(host), Storage = storage ?? new() }, uri, request.ReadOnly);
    }

    /// <inheritdoc/>
    public override bool StartsInDaemon => true;

    /// <inheritdoc/>
    public override void StartInDaemon()
    {
        var host = QemuHosts.StartDaemon();
        host.Activity.Changed = active => ActivityChanged?.Invoke(active);
        if (IsNeeded)
            ActivityChanged?.Invoke(true);
    }

    /// <inheritdoc/>
    public override string? InhibitionReason => "QEMU/KVM virtual machines are running";

    /// <inheritdoc/>
    public override void ShutDownWithHost(Action<string> tell) => QemuHosts.OfDaemon()?.ShutDown(tell);

    /// <inheritdoc/>
    public override bool IsNeeded => QemuHosts.OfDaemon() is { } host && Array.Exists(host.Guests.Snapshot(), g => g.IsActive);

    /// <inheritdoc/>
    public override string? Probe() => Directory.Exists("/usr/bin") && Directory.EnumerateFiles("/usr/bin", "qemu-system-*").Any() || File.Exists("/usr/libexec/qemu-kvm")
        ? UserFolders.IsRoot ? "qemu:///system" : "qemu:///session" : null;

    private static string Root(LibvirtUri uri)
    {
        foreach (var parameter in uri.Parameters)
            if (parameter.Name == "root")
                return parameter.Value is { } root && root.StartsWith('/') ? root.TrimEnd('/')
                    : throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "root path must be absolute");
        throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "the URI qemu:///embed needs a root: qemu:///embed?root=/some/folder");
    }

    private static LibvirtException WrongPath(LibvirtUri uri) => LibvirtException.Internal(ErrorDomain.Qemu,
        uri.Path is null or "" or "/" ? $"no QEMU URI path given, try {Expected}" : $"unexpected QEMU URI path '{uri.Path}', try {Expected}");

    private static string Expected => UserFolders.IsRoot ? "qemu:///system" : "qemu:///session";
}
