using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Memory;

/// <summary>Objects that hold a guest's memory: anonymous, from a file, from memfd, from huge pages.</summary>
/// <param name="domain">The guest.</param>
/// <param name="has">Capabilities of the emulator.</param>
/// <param name="settings">The host's configuration.</param>
/// <param name="id">The guest's number.</param>
internal sealed class MemoryBackends(DomainDocument domain, Func<string, bool> has, LaunchSettings settings, int id)
{
    /// <summary>A backend.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="needed">False when plain memory would do, which old QEMU can have without backend.</param>
    public JsonObject Of(BackendRequest request, out bool needed)
    {
        var device = request.Device;
        bool immediate = domain.MemoryBacking?.Allocation?.Mode == MemoryAllocationMode.Immediate;
        var (nodes, policy) = Nodes(request);
        Demand(nodes);
        ulong page = Page(request);
        bool huge = page != 0 && page != settings.PageSize;
        if (page != 0 && !huge)
            page = 0;
        var access = Access(request);
        bool? discard = device?.Discard ?? Cell(request)?.Discard ?? (domain.MemoryBacking?.Discard == true ? true : null);
        bool prealloc = immediate, isFile = false;
        var path = device?.Source?.Path;
        var source = domain.MemoryBacking?.Source;
        var properties = new JsonObject();
        bool enclave = device?.Model == MemoryModel.SgxEpc;
        if (enclave)
        {
            Begin(properties, "memory-backend-epc", request);
            prealloc = true;
        }
        else if (source == MemorySourceType.Memfd && path is null)
        {
            Begin(properties, "memory-backend-memfd", request);
            if (huge)
            {
                properties.Add("hugetlb", true).Add("hugetlbsize", page * 1024);
                prealloc = true;
            }
        }
        else if (huge || path is not null || access is not null || source == MemorySourceType.File)
        {
            isFile = true;
            Begin(properties, "memory-backend-file", request);
            if (path is not null)
                prealloc |= device!.Model == MemoryModel.Nvdimm && device.Source?.Pmem != true;
            else if (huge)
            {
                path = settings.HugePagesFolder(page, id, domain.Name) ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"Unable to find any usable hugetlbfs mount for {page} KiB");
                prealloc = true;
            }
            properties.Add("mem-path", path ?? $"{settings.MemoryFolder(id, domain.Name)}/{request.FileName}");
        }
        else
            Begin(properties, "memory-backend-ram", request);
        if (isFile && discard is { } drop)
            properties.Add("discard-data", drop);
        if (access is { } mode && !enclave)
            properties.Add("share", mode == MemoryAccessMode.Shared);
        if (request.IsSystem && properties.GetString("qom-type") != "memory-backend-ram" && has("memory-backend-file.x-use-canonical-path-for-ramblock-id"))
            properties.Add("x-use-canonical-path-for-ramblock-id", false);
        Rest(properties, request, prealloc, nodes, policy);
        needed = isFile || enclave || source == MemorySourceType.Memfd || nodes is not null || request.IsSystem || device is not null;
        return properties;
    }

    /// <summary>The memory of a device is all there from the start: asked for, or made of huge pages.</summary>
    public bool IsFilled(MemoryDevice memory)
    {
        ulong page = Page(new("", 0) { Device = memory, Node = memory.Target.Node });
        return domain.MemoryBacking?.Allocation?.Mode == MemoryAllocationMode.Immediate || page != 0 && page != settings.PageSize;
    }

    /// <summary>The threads that fill a backend run where its memory is: an object of its own before the backend; null when there is none.</summary>
    public JsonObject? ThreadContext(JsonObject backend)
    {
        if (backend.GetBoolean("prealloc") != true || backend.GetArray("host-nodes") is not { } nodes || !has("thread-context") || backend.GetString("qom-type") == "memory-backend-epc")
            return null;
        var affinity = Allowed(nodes);
        if (affinity.Items.Count == 0)
            return null;
        var name = "tc-" + backend.GetString("id");
        backend.Add("prealloc-context", name);
        return new JsonObject().Add("qom-type", "thread-context").Add("id", name).Add("node-affinity", affinity);
    }

    /// <summary>Nodes that QEMU's threads may run on.</summary>
    private JsonArray Allowed(JsonArray nodes)
    {
        var allowed = new JsonArray();
        var processors = domain.CpuTuning?.EmulatorPin ?? domain.Vcpus.CpuSet;
        var reachable = new HashSet<int>();
        foreach (int processor in processors?.Members() ?? [])
            if (settings.NodeOfProcessor(processor) is { } node)
                reachable.Add(node);
        foreach (var node in nodes.Items)
            if (processors is null || reachable.Count == 0 || node is JsonNumber { AsInt: { } number } && reachable.Contains(number))
                allowed.Items.Add(node);
        return allowed;
    }

    /// <summary>Refuses nodes that the host does not have.</summary>
    private void Demand(CpuSet? nodes)
    {
        if (settings.NumaNodes is not { } there || nodes is null)
            return;
        foreach (int node in nodes.Members())
            if (!there.Contains(node))
                throw LibvirtException.ConfigUnsupported(ErrorDomain.None, $"NUMA node {node} is unavailable");
    }

    private static void Begin(JsonObject properties, string type, BackendRequest request) => properties.Add("qom-type", type).Add("id", request.Alias);

    private void Rest(JsonObject properties, BackendRequest request, bool prealloc, CpuSet? nodes, NumaMode policy)
    {
        var device = request.Device;
        if (device?.Model == MemoryModel.VirtioMem)
            properties.Add("reserve", false);
        else if (prealloc)
        {
            properties.Add("prealloc", true);
            if (domain.MemoryBacking?.Allocation?.Threads is > 0 and var threads && device?.Model != MemoryModel.SgxEpc)
                properties.Add("prealloc-threads", threads);
        }
        properties.Add("size", request.Size * 1024);
        if (device?.Source is { AlignSize: > 0 and var align })
            properties.Add("align", align * 1024);
        if (device?.Source is { Pmem: true })
            properties.Add("pmem", true);
        if (nodes is null)
            return;
        var list = new JsonArray();
        foreach (int node in nodes.Members())
            list.Items.Add(new JsonNumber(node));
        properties.Add("host-nodes", list);
        properties.Add("policy", policy switch { NumaMode.Preferred => "preferred", NumaMode.Interleave => "interleave", _ => "bind" });
    }

    private NumaCell? Cell(BackendRequest request)
    {
        if (request.Node is { } node)
            foreach (var cell in domain.Cpu?.Numa?.Cells ?? [])
                if (cell.Id == node)
                    return cell;
        return null;
    }

    private MemoryAccessMode? Access(BackendRequest request)
    {
        if (request.Device?.Model == MemoryModel.VirtioPmem)
            return MemoryAccessMode.Shared;
        return request.Device?.Access ?? Cell(request)?.MemoryAccess ?? domain.MemoryBacking?.Access;
    }

    /// <summary>Nodes of the host that the memory comes from; null when the host decides or a control group does it.</summary>
    private (CpuSet? Nodes, NumaMode Mode) Nodes(BackendRequest request)
    {
        if (request.Device?.Source?.NodeMask is { } mask)
            return (mask, NumaMode.Strict);
        var tuning = domain.NumaTuning;
        if (request.Node is { } node)
            foreach (var own in tuning?.Nodes ?? [])
                if (own.CellId == node)
                {
                    Demand(own.NodeSet);
                    return own.Mode == NumaMode.Restrictive ? (null, own.Mode) : (own.NodeSet, own.Mode);
                }
        if (tuning?.Memory is not { } memory)
            return (null, NumaMode.Strict);
        if (memory.Mode == NumaMode.Restrictive)
        {
            Demand(memory.NodeSet);
            return (null, NumaMode.Restrictive);
        }
        var set = memory.Placement != VcpuPlacement.Auto ? memory.NodeSet
            : settings.AutomaticNodes ?? throw LibvirtException.Internal(ErrorDomain.Domain, "Advice from numad is needed in case of automatic numa placement");
        return (set, memory.Mode ?? NumaMode.Strict);
    }

    /// <summary>KiB of the huge pages that the memory is made of; 0 for ordinary ones.</summary>
    private ulong Page(BackendRequest request)
    {
        var device = request.Device;
        if (device?.Source?.PageSize is > 0 and var own)
            return own;
        if (device?.Source?.Path is not null || device?.Model is MemoryModel.SgxEpc || domain.MemoryBacking?.HugePages is not { } huge)
            return 0;
        if (huge.Pages.Count == 0)
            return settings.DefaultHugePage;
        ulong general = 0;
        foreach (var page in huge.Pages)
        {
            if (page.NodeSet is null)
                general = page.Size;
            else if (page.NodeSet.Contains((int)(request.Node ?? 0)))
                return page.Size;
        }
        return general;
    }
}
