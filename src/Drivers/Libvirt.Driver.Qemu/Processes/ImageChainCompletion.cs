using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Host.Files;
using Libvirt.Host.Images;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Puts the images into a definition on which those that it names are based: QEMU gets all of them as nodes, and its user all of them as files.</summary>
internal static class ImageChainCompletion
{
    private const int NoEntry = 2; // ENOENT

    /// <summary>Completes the chain of one disk. What the definition says stands; only where it ends without saying so, images are read.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_OPERATION_FAILED, VIR_ERR_INTERNAL_ERROR: an image is not there, or the chain makes no sense</exception>
    public static void Run(Disk disk)
    {
        if (disk.IsEmpty || disk.Source is not { FdGroup: null } top || disk.Type is StorageType.Vhostuser or StorageType.Vhostvdpa)
            return;
        var (type, source, format) = (top.ActualType ?? disk.Type ?? StorageType.File, top, disk.Driver?.Type);
        Check(type, source.Translated ?? source);
        BackingStore? last = null;
        for (var store = disk.BackingStore; store is not null; last = store, store = store.Next)
        {
            if (store.Type is not { } below)
                return; // the definition says that this is the end
            source = store.Source ?? new();
            (type, format) = (source.ActualType ?? below, store.Format?.Type);
            Check(type, source.Translated ?? source);
        }
        var found = Below(type, source, format);
        if (last is null)
            disk.BackingStore = found;
        else
            last.Next = found;
    }

    /// <summary>What is below an image, down to the end.</summary>
    private static BackingStore Below(StorageType type, DiskSource source, StorageFormat? format)
    {
        if (type is not (StorageType.File or StorageType.Block) || !FormatNode.CanHaveBacking(format) || PathOf(source.Translated ?? source) is not { } path)
            return new();
        ChainImage image;
        try
        {
            image = ImageChain.Local.Read(new(StorageType.File, new() { File = path }), format);
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError)
        {
            throw LibvirtException.System(ErrorDomain.Storage, e.Error.Int1 > 0 ? e.Error.Int1 : NoEntry, $"Cannot access storage file '{path}' (as uid:{Accounts.User}, gid:{Accounts.Group})");
        }
        if (image.DataFile is { } data)
            source.DataStore ??= new() { Type = data.Reference.Type, Format = new() { Type = data.Format }, Source = data.Reference.Source };
        var first = new BackingStore();
        var store = first;
        for (var below = image.Backing; below is not null; below = below.Backing)
        {
            (store.Type, store.Source, store.Format) = (below.Reference.Type, below.Reference.Source, new() { Type = below.Format });
            if (below.DataFile is { } lower)
                store.Source.DataStore = new() { Type = lower.Reference.Type, Format = new() { Type = lower.Format }, Source = lower.Reference.Source };
            store = store.Next = new();
        }
        return first;
    }

    private static void Check(StorageType type, DiskSource source)
    {
        if (type is StorageType.File or StorageType.Block && PathOf(source) is { } path && FileStatus.Of(path) is null)
            throw LibvirtException.System(ErrorDomain.Storage, NoEntry, $"Cannot access storage file '{path}'");
    }

    private static string? PathOf(DiskSource source) => source.File ?? source.Device;

    private static (uint User, uint Group) Accounts => (Libvirt.Host.Accounts.ProcessUser.Id, Libvirt.Host.Accounts.ProcessUser.GroupId);
}
