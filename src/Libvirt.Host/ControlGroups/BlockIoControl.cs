using System.Globalization;

namespace Libvirt.Host;

/// <summary>Weights and limits of a group on block devices.</summary>
/// <param name="group">The group.</param>
public sealed class BlockIoControl(ControlGroup group)
{
    private const uint LeastWeight = 10, LeastUnifiedWeight = 1, MostWeight = 1000, MostUnifiedWeight = 10_000;
    private readonly string _folder = ControlFile.Folder(group, GroupController.BlockIo);
    private readonly bool _isUnified = group.IsUnified(GroupController.BlockIo);

    /// <summary>The weight on all devices without one of their own: 10 to 1000, unified 1 to 10000; null when the host's schedulers know no weights.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR; VIR_ERR_INVALID_ARG: out of range; VIR_ERR_OPERATION_UNSUPPORTED: no weights</exception>
    public uint? Weight
    {
        get => WeightFile("") is not { } file ? null : (uint)ControlFile.ParseNumber(ControlFile.Read(file).Split('\n')[0].Replace("default ", "", StringComparison.Ordinal));
        set
        {
            var file = WeightFile("") ?? throw NoWeights("blkio.weight");
            // BFQ's own range is the kernel's affair, as in native.
            if (_isUnified || !file.EndsWith("/blkio.bfq.weight", StringComparison.Ordinal))
                CheckWeight(value ?? 0);
            ControlFile.Write(file, value!.Value);
        }
    }

    /// <summary>Sets the weight on a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="weight">As <see cref="Weight"/>; 0 takes it away.</param>
    /// <exception cref="LibvirtException">as <see cref="Weight"/></exception>
    public void SetDeviceWeight(DeviceNumber device, uint weight)
    {
        if (weight != 0)
            CheckWeight(weight);
        var file = WeightFile("_device") ?? throw NoWeights("blkio.weight_device");
        ControlFile.Write(file, weight == 0 && _isUnified ? $"{device} default" : string.Create(CultureInfo.InvariantCulture, $"{device} {weight}"));
    }

    /// <summary>Refuses weights on single devices where the host's schedulers know none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID</exception>
    public void CheckDeviceWeights()
    {
        if (WeightFile("_device") is null)
            throw LibvirtException.OperationInvalid(ErrorDomain.Cgroup, "blkio device weight is valid only for cfq scheduler");
    }

    /// <summary>The weight on a device; 0 when it has none of its own.</summary>
    /// <exception cref="LibvirtException">as <see cref="Weight"/></exception>
    public uint DeviceWeight(DeviceNumber device)
        => (uint)(ControlFile.Find(ControlFile.Read(WeightFile("_device") ?? throw NoWeights("blkio.weight_device")), device.ToString()) ?? 0);

    /// <summary>Sets a limit on a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="kind">What is limited.</param>
    /// <param name="value">Bytes or operations a second; 0 for no limit.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no such device ...</exception>
    public void SetLimit(DeviceNumber device, BlockIoLimit kind, ulong value)
    {
        if (_isUnified)
            ControlFile.Write(_folder + "/io.max", $"{device} {UnifiedName(kind)}={(value == 0 ? "max" : value.ToString(CultureInfo.InvariantCulture))}");
        else
            ControlFile.Write(LimitFile(kind), string.Create(CultureInfo.InvariantCulture, $"{device} {value}"));
    }

    /// <summary>The limit on a device: bytes or operations a second; 0 for none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public ulong Limit(DeviceNumber device, BlockIoLimit kind)
    {
        if (!_isUnified)
            return ControlFile.Find(ControlFile.Read(LimitFile(kind)), device.ToString()) ?? 0;
        foreach (var line in ControlFile.Read(_folder + "/io.max").Split('\n'))
        {
            var fields = line.Split(' ');
            if (fields[0] != device.ToString())
                continue;
            foreach (var field in fields)
                if (field.StartsWith(UnifiedName(kind) + "=", StringComparison.Ordinal))
                    return field.EndsWith("=max", StringComparison.Ordinal) ? 0 : ControlFile.ParseNumber(field.AsSpan(UnifiedName(kind).Length + 1));
        }
        return 0;
    }

    private string LimitFile(BlockIoLimit kind) => $"{_folder}/blkio.throttle." + kind switch
    {
        BlockIoLimit.ReadBytes => "read_bps_device",
        BlockIoLimit.WriteBytes => "write_bps_device",
        BlockIoLimit.ReadOperations => "read_iops_device",
        _ => "write_iops_device",
    };

    private static string UnifiedName(BlockIoLimit kind) => kind switch
    {
        BlockIoLimit.ReadBytes => "rbps",
        BlockIoLimit.WriteBytes => "wbps",
        BlockIoLimit.ReadOperations => "riops",
        _ => "wiops",
    };

    /// <summary>The file of the scheduler that the host has, BFQ's first.</summary>
    private string? WeightFile(string suffix)
    {
        foreach (var name in _isUnified ? (string[])["io.bfq.weight", "io.weight"] : ["blkio.bfq.weight" + suffix, "blkio.weight" + suffix])
            if (File.Exists($"{_folder}/{name}"))
                return $"{_folder}/{name}";
        return null;
    }

    private void CheckWeight(uint weight)
    {
        uint least = _isUnified ? LeastUnifiedWeight : LeastWeight, most = _isUnified ? MostUnifiedWeight : MostWeight;
        if (weight < least || weight > most)
            throw LibvirtException.InvalidArgument(ErrorDomain.Cgroup, $"weight '{weight}' must be in range ({least}, {most})");
    }

    private static LibvirtException NoWeights(string name)
        => LibvirtException.Create(ErrorDomain.Cgroup, ErrorNumber.OperationUnsupported, $"{name} is valid only for bfq or cfq scheduler");
}
