namespace Libvirt.Host.Memory;

/// <summary>The kernel's search for equal pages (KSM): /sys/kernel/mm/ksm, Documentation/admin-guide/mm/ksm.rst of the kernel.</summary>
public sealed class SamePageMerging
{
    private const string Prefix = "shm_";
    private static readonly TypedParameterRule[] Rules =
    [
        new(Constants.NodeMemorySharedPagesToScan, TypedParameterType.Uint),
        new(Constants.NodeMemorySharedSleepMillisecs, TypedParameterType.Uint),
        new(Constants.NodeMemorySharedMergeAcrossNodes, TypedParameterType.Uint),
    ];

    private readonly string _folder;

    /// <summary>Reads on demand.</summary>
    public SamePageMerging(KernelFolders folders) => _folder = folders.Kernel + "/mm/ksm";

    /// <summary>The parameters of virNodeGetMemoryParameters, as far as the kernel has them.</summary>
    public TypedParameter[] Read()
    {
        var parameters = new List<TypedParameter>(8);
        AddUInt(parameters, Constants.NodeMemorySharedPagesToScan);
        AddUInt(parameters, Constants.NodeMemorySharedSleepMillisecs);
        AddULong(parameters, Constants.NodeMemorySharedPagesShared);
        AddULong(parameters, Constants.NodeMemorySharedPagesSharing);
        AddULong(parameters, Constants.NodeMemorySharedPagesUnshared);
        AddULong(parameters, Constants.NodeMemorySharedPagesVolatile);
        AddULong(parameters, Constants.NodeMemorySharedFullScans);
        AddUInt(parameters, Constants.NodeMemorySharedMergeAcrossNodes);
        return [.. parameters];
    }

    /// <summary>Changes parameters: all are checked before the first is written.</summary>
    /// <param name="parameters">shm_pages_to_scan, shm_sleep_millisecs and shm_merge_across_nodes, each of type uint.</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_ARGUMENT_UNSUPPORTED: another name; VIR_ERR_INVALID_ARG: another type or a repetition; VIR_ERR_OPERATION_INVALID: this kernel has no such parameter; VIR_ERR_SYSTEM_ERROR: it refused the value
    /// </exception>
    public void Write(IReadOnlyList<TypedParameter> parameters)
    {
        new TypedParameterSet(parameters).Validate(Rules);
        foreach (var parameter in parameters)
            if (!File.Exists(FilePath(parameter.Name)))
                throw LibvirtException.OperationInvalid(ErrorDomain.None, $"Parameter '{parameter.Name}' is not supported by this kernel");
        foreach (var parameter in parameters)
        {
            int errno = KernelFile.TryWrite(FilePath(parameter.Name), parameter.AsUInt.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (errno != 0)
                throw LibvirtException.System(ErrorDomain.None, errno, $"failed to set {parameter.Name}");
        }
    }

    private void AddUInt(List<TypedParameter> parameters, string name)
    {
        if (KernelFile.ReadUInt(FilePath(name)) is { } value)
            parameters.Add(TypedParameter.UInt(name, value));
    }

    private void AddULong(List<TypedParameter> parameters, string name)
    {
        if (KernelFile.ReadULong(FilePath(name)) is { } value)
            parameters.Add(TypedParameter.ULong(name, value));
    }

    private string FilePath(string name) => $"{_folder}/{name[Prefix.Length..]}";
}
