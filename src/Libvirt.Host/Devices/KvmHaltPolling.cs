namespace Libvirt.Host.Devices;

/// <summary>How long KVM waited for work of a guest's halted processors before it gave theirs away: /sys/kernel/debug/kvm.</summary>
/// <param name="Success">Nanoseconds of waits that work came in.</param>
/// <param name="Fail">Nanoseconds of those that were in vain.</param>
public readonly record struct KvmHaltPolling(ulong Success, ulong Fail)
{
    private const string Folder = "/sys/kernel/debug/kvm";

    /// <summary>Of a process with guests; zero where the kernel does not tell.</summary>
    public static KvmHaltPolling Of(int process)
    {
        ulong success = 0, fail = 0;
        if (!Directory.Exists(Folder))
            return default;
        try
        {
            foreach (var guest in Directory.EnumerateDirectories(Folder, $"{process}-*"))
                foreach (var vcpu in Directory.EnumerateDirectories(guest, "vcpu*"))
                {
                    success += KernelFile.ReadULong(vcpu + "/halt_poll_success_ns") ?? 0;
                    fail += KernelFile.ReadULong(vcpu + "/halt_poll_fail_ns") ?? 0;
                }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default; // others than root may not look, and the guest may just end
        }
        return new(success, fail);
    }
}
