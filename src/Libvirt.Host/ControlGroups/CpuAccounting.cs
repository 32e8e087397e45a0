using System.Globalization;

namespace Libvirt.Host;

/// <summary>Processor time that a group used.</summary>
/// <param name="group">The group.</param>
public sealed class CpuAccounting(ControlGroup group)
{
    private const ulong NanosecondsPerMicrosecond = 1000, NanosecondsPerSecond = 1_000_000_000;
    private const int TicksPerSecond = 2; // _SC_CLK_TCK
    private readonly string _folder = ControlFile.Folder(group, GroupController.CpuAccounting);
    private readonly bool _isUnified = group.IsUnified(GroupController.CpuAccounting);

    /// <summary>Nanoseconds in all.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public ulong Usage => _isUnified ? Stat("usage_usec") * NanosecondsPerMicrosecond : ControlFile.ReadNumber(_folder + "/cpuacct.usage");

    /// <summary>Nanoseconds in programs.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public ulong User => _isUnified ? Stat("user_usec") * NanosecondsPerMicrosecond : Ticks("user");

    /// <summary>Nanoseconds in the kernel.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public ulong System => _isUnified ? Stat("system_usec") * NanosecondsPerMicrosecond : Ticks("system");

    /// <summary>Nanoseconds on each processor that the host has; null in the unified hierarchy, which does not tell.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public IReadOnlyList<ulong>? PerProcessor
    {
        get
        {
            if (_isUnified)
                return null;
            var values = new List<ulong>();
            foreach (var text in ControlFile.Read(_folder + "/cpuacct.usage_percpu").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                values.Add(ulong.Parse(text, CultureInfo.InvariantCulture));
            return values;
        }
    }

    private ulong Stat(string name) => ControlFile.Find(ControlFile.Read(_folder + "/cpu.stat"), name)
        ?? throw LibvirtException.Internal(ErrorDomain.Cgroup, $"cannot parse cpu stat '{name}'");

    private ulong Ticks(string name) => (ControlFile.Find(ControlFile.Read(_folder + "/cpuacct.stat"), name)
        ?? throw LibvirtException.Internal(ErrorDomain.Cgroup, $"cannot parse cpu stat '{name}'")) * (NanosecondsPerSecond / (ulong)Native.SystemValue(TicksPerSecond));
}
