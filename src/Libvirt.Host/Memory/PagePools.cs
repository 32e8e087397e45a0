using System.Globalization;
using Libvirt.Host.Numa;

namespace Libvirt.Host.Memory;

/// <summary>
/// Ordinary and huge pages: /sys/kernel/mm/hugepages/hugepages-NkB for the host, hugepages/ of a node's folder for a node
/// (Documentation/admin-guide/mm/hugetlbpage.rst of the kernel).
/// </summary>
public sealed class PagePools
{
    /// <summary>In the place of a node: the whole host.</summary>
    public const int WholeHost = -1;

    private const int PageSize = 30; // _SC_PAGESIZE
    private readonly KernelFolders _folders;
    private readonly NumaNodes _nodes;

    /// <summary>Reads on demand.</summary>
    public PagePools(KernelFolders folders, NumaNodes nodes) => (_folders, _nodes) = (folders, nodes);

    /// <summary>Size of ordinary pages, KiB.</summary>
    public static uint OrdinarySizeKib { get; } = (uint)(Native.SystemValue(PageSize) / 1024);

    /// <summary>Sizes of all pages that the kernel knows, KiB, ascending.</summary>
    /// <param name="node">The node, or <see cref="WholeHost"/>.</param>
    public List<uint> Sizes(int node)
    {
        var sizes = new List<uint> { OrdinarySizeKib };
        var folder = Folder(node);
        if (Directory.Exists(folder))
            foreach (var path in Directory.EnumerateDirectories(folder))
                if (Path.GetFileName(path.AsSpan()) is ['h', 'u', 'g', 'e', 'p', 'a', 'g', 'e', 's', '-', .. var size, 'k', 'B']
                    && uint.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out uint kib))
                    sizes.Add(kib);
        sizes.Sort();
        return sizes;
    }

    /// <summary>All pages, by size. Memory of huge pages is not counted as ordinary pages.</summary>
    /// <param name="node">The node, or <see cref="WholeHost"/>.</param>
    public List<PagePool> Read(int node)
    {
        var pools = new List<PagePool>();
        ulong hugeKib = 0;
        foreach (uint size in Sizes(node))
        {
            if (size == OrdinarySizeKib)
                continue;
            var pool = Read(node, size);
            hugeKib += pool.Available * size;
            pools.Add(pool);
        }
        var memory = _nodes.Memory(node);
        ulong rest = memory.Total - Math.Min(hugeKib, memory.Total);
        pools.Add(new(OrdinarySizeKib, rest / OrdinarySizeKib, memory.Free / OrdinarySizeKib));
        pools.Sort(static (a, b) => a.SizeKib.CompareTo(b.SizeKib));
        return pools;
    }

    /// <summary>Pages of a size. Of ordinary pages all memory counts, as native has it.</summary>
    /// <param name="node">The node, or <see cref="WholeHost"/>.</param>
    /// <param name="sizeKib">Size of a page, KiB.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: there is no such node or size</exception>
    public PagePool Read(int node, uint sizeKib)
    {
        if (sizeKib == OrdinarySizeKib)
        {
            var memory = _nodes.Memory(node);
            return new(sizeKib, memory.Total / sizeKib, memory.Free / sizeKib);
        }
        return new(sizeKib, Count(node, sizeKib, "nr_hugepages"), Count(node, sizeKib, "free_hugepages"));
    }

    /// <summary>Reserves or gives back huge pages.</summary>
    /// <param name="node">The node, or <see cref="WholeHost"/>.</param>
    /// <param name="sizeKib">Size of a page, KiB.</param>
    /// <param name="count">How many pages there shall be.</param>
    /// <param name="add">The count is meant on top of those that there are.</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_OPERATION_UNSUPPORTED: ordinary pages; VIR_ERR_OPERATION_FAILED: no such node or size, or the kernel found less memory;
    /// VIR_ERR_SYSTEM_ERROR: the kernel refused
    /// </exception>
    public void Resize(int node, uint sizeKib, ulong count, bool add)
    {
        if (sizeKib == OrdinarySizeKib)
            throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.OperationUnsupported, "system pages pool can't be modified");
        ulong now = Count(node, sizeKib, "nr_hugepages");
        ulong wanted = add ? now + count : count;
        if (wanted == now)
            return;
        var path = FilePath(node, sizeKib, "nr_hugepages");
        int errno = KernelFile.TryWrite(path, wanted.ToString(CultureInfo.InvariantCulture));
        if (errno != 0)
            throw LibvirtException.System(ErrorDomain.None, errno, $"Unable to write to: {path}");
        now = Count(node, sizeKib, "nr_hugepages");
        if (now != wanted)
            throw LibvirtException.OperationFailed(ErrorDomain.None, $"Unable to allocate {wanted} pages. Allocated only {now}");
    }

    private ulong Count(int node, uint sizeKib, string file)
    {
        var path = FilePath(node, sizeKib, file);
        if (KernelFile.ReadULong(path) is { } count)
            return count;
        throw LibvirtException.OperationFailed(ErrorDomain.None,
            node == WholeHost ? $"page size {sizeKib} is not available"
            : !_nodes.IsAvailable(node) ? $"NUMA node {node} is not available"
            : $"page size {sizeKib} is not available on node {node}");
    }

    private string Folder(int node) => node == WholeHost ? _folders.Kernel + "/mm/hugepages" : _folders.Node(node, "hugepages");

    private string FilePath(int node, uint sizeKib, string file)
        => string.Create(CultureInfo.InvariantCulture, $"{Folder(node)}/hugepages-{sizeKib}kB/{file}");
}
