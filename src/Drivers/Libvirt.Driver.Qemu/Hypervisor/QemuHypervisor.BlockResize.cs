using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const ulong Sector = 512;

    /// <inheritdoc/>
    public override void DomainBlockResize(Domain dom, string disk, ulong size, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainBlockResizeFlags.Bytes, ErrorDomain.Qemu, "qemuDomainBlockResize");
        if (disk.Length == 0)
            throw PlugErrors.Argument("empty path");
        if (!flags.Has(DomainBlockResizeFlags.Bytes))
            size = size <= ulong.MaxValue / 1024 ? size * 1024 : throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.Overflow, $"size must be less than {ulong.MaxValue / 1024}");
        using var job = WriteActive(dom, "DomainBlockResize", out var guest);
        var state = guest.State;
        var found = DiskPaths.Find(state.Live!, disk) ?? throw PlugErrors.Argument($"disk '{disk}' was not found in the domain config");
        if (found.Driver?.Type is StorageFormat.Qcow2 or StorageFormat.Qed)
            size = (size + Sector - 1) / Sector * Sector; // these count in sectors
        if (found.IsEmpty || DiskProperties.TopNode(found) is not { } node)
            throw Invalid($"disk '{disk}' is empty");
        if (found.ReadOnly)
            throw Invalid($"disk '{disk}' cannot be resized: it is read-only");
        state.Run!.Monitor.Execute("block_resize", new JsonObject().Add("node-name", node).Add("size", size), Deadline.After(CommandPatience));
    }
}
