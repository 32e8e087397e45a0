using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Host.Files;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override void DomainBlockPeek(Domain dom, string disk, ulong offset, ulong size, Span<byte> buffer, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainBlockPeek");
        var found = DiskPaths.Find(Read(dom).Definition, disk) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"disk '{disk}' not found in domain");
        if (found.Type == StorageType.Vhostuser)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.ArgumentUnsupported, "peeking is not supported for vhostuser disk");
        if (found.Source?.FdGroup is not null)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.ArgumentUnsupported, "peeking is not supported for FD passed images");
        if (found.Driver?.Type is { } format and not StorageFormat.Raw)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.ArgumentUnsupported, $"peeking is only supported for disk with 'raw' format not '{format.ToString().ToLowerInvariant()}'");
        if ((found.Source?.File ?? found.Source?.Device) is not { } path)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"disk '{disk}' does not currently have a source assigned");
        using var file = SequentialFile.OpenToRead(path, ErrorDomain.Qemu);
        file.Seek((long)offset);
        int count = file.Read(buffer[..(int)size]);
        if ((ulong)count < size)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"'{disk}' starting from {offset} has only {count} bytes available");
    }

    /// <inheritdoc/>
    public override void DomainMemoryPeek(Domain dom, ulong start, ulong size, Span<byte> buffer, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainMemoryFlags.Virtual | DomainMemoryFlags.Physical), ErrorDomain.Qemu, "qemuDomainMemoryPeek");
        if (!flags.Has(DomainMemoryFlags.Virtual) && !flags.Has(DomainMemoryFlags.Physical))
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "flags parameter must be VIR_MEMORY_VIRTUAL or VIR_MEMORY_PHYSICAL");
        using var job = WriteActive(dom, "DomainMemoryPeek", out var guest, Stateful.Jobs.JobKind.Query);
        var run = guest.State.Run!;
        var path = $"{run.Folder}/peek.tmp";
        try
        {
            if (flags.Has(DomainMemoryFlags.Virtual))
                run.Monitor.SaveVirtualMemory(start, size, path, Deadline.After(CommandPatience));
            else
                run.Monitor.SavePhysicalMemory(start, size, path, Deadline.After(CommandPatience));
            using var file = SequentialFile.OpenToRead(path, ErrorDomain.Qemu);
            if ((ulong)file.Read(buffer[..(int)size]) < size)
                throw LibvirtException.Internal(ErrorDomain.Qemu, $"failed to read temporary file {path}");
        }
        finally
        {
            PrivateFolder.RemoveFile(path);
        }
    }

    /// <inheritdoc/>
    public override DomainDiskError[] DomainGetDiskErrors(Domain dom, uint maxerrors, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainGetDiskErrors");
        using var job = WriteActive(dom, "DomainGetDiskErrors", out var guest, Stateful.Jobs.JobKind.Query);
        var disks = guest.State.Live!.Devices.Disks;
        // A caller without room asks how much is needed at most.
        if (maxerrors == 0)
            return new DomainDiskError[disks.Count];
        var states = guest.State.Run!.Monitor.QueryBlock(Deadline.After(CommandPatience));
        var errors = new List<DomainDiskError>();
        foreach (var disk in disks)
            if (errors.Count < maxerrors && disk.Info.Alias?.Name is { } alias && ErrorOf(states, alias) is { } error)
                errors.Add(new(disk.Target?.Device ?? "", (int)error));
        return [.. errors];
    }

    private static DomainDiskErrorCode? ErrorOf(JsonArray states, string alias)
    {
        foreach (var item in states.Items)
            if (item is JsonObject state && Statistics.BlockStatistics.IsOf(state, alias))
                return state.GetString("io-status") switch
                {
                    "nospace" => DomainDiskErrorCode.NoSpace,
                    "failed" => DomainDiskErrorCode.Unspec,
                    _ => null,
                };
        return null;
    }
}
