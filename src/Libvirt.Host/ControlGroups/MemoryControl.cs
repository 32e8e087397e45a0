namespace Libvirt.Host;

/// <summary>Memory of a group. All sizes are KiB, as in definitions.</summary>
/// <param name="group">The group.</param>
public sealed class MemoryControl(ControlGroup group)
{
    /// <summary>No limit (VIR_DOMAIN_MEMORY_PARAM_UNLIMITED).</summary>
    public const ulong Unlimited = 9007199254740991;

    private const ulong BytesPerKibibyte = 1024;
    private readonly string _folder = ControlFile.Folder(group, GroupController.Memory);
    private readonly bool _isUnified = group.IsUnified(GroupController.Memory);

    /// <summary>What the group may have; more than <see cref="Unlimited"/> is refused.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: more is in use ...; VIR_ERR_INVALID_ARG: out of range</exception>
    public ulong HardLimit
    {
        get => Read("memory.limit_in_bytes", "memory.max");
        set => Write("memory.limit_in_bytes", "memory.max", value);
    }

    /// <summary>What the group gives back first when memory is short; in the unified hierarchy what it is slowed down at.</summary>
    /// <exception cref="LibvirtException">as <see cref="HardLimit"/></exception>
    public ulong SoftLimit
    {
        get => Read("memory.soft_limit_in_bytes", "memory.high");
        set => Write("memory.soft_limit_in_bytes", "memory.high", value);
    }

    /// <summary>Memory and swap together; in the unified hierarchy swap alone.</summary>
    /// <exception cref="LibvirtException">as <see cref="HardLimit"/>; VIR_ERR_SYSTEM_ERROR too when the kernel does not count swap</exception>
    public ulong SwapHardLimit
    {
        get => Read("memory.memsw.limit_in_bytes", "memory.swap.max");
        set => Write("memory.memsw.limit_in_bytes", "memory.swap.max", value);
    }

    /// <summary>Whether the kernel counts swap.</summary>
    public bool CountsSwap => File.Exists($"{_folder}/{(_isUnified ? "memory.swap.max" : "memory.memsw.limit_in_bytes")}");

    /// <summary>What the group uses, with its cached files.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public ulong Usage => Read("memory.usage_in_bytes", "memory.current");

    private ulong Read(string legacy, string unified)
    {
        var text = ControlFile.Read($"{_folder}/{(_isUnified ? unified : legacy)}");
        return text == "max" ? Unlimited : Math.Min(ControlFile.ParseNumber(text) / BytesPerKibibyte, Unlimited);
    }

    private void Write(string legacy, string unified, ulong value)
    {
        if (value > Unlimited)
            throw LibvirtException.InvalidArgument(ErrorDomain.Cgroup, $"Memory '{value}' must be less than {Unlimited}");
        var path = $"{_folder}/{(_isUnified ? unified : legacy)}";
        if (value == Unlimited)
            ControlFile.Write(path, _isUnified ? "max" : "-1");
        else
            ControlFile.Write(path, value * BytesPerKibibyte);
    }
}
