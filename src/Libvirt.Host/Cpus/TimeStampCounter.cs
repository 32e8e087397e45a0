namespace Libvirt.Host.Cpus;

/// <summary>The clock of x86 processors, as KVM gives it to guests (Documentation/virt/kvm/api.rst of the kernel).</summary>
public static class TimeStampCounter
{
    private const nuint CreateMachine = 0xAE01, CheckExtension = 0xAE03, CreateCpu = 0xAE41, GetKhz = 0xAEA3; // KVM_CREATE_VM, ..., KVM_GET_TSC_KHZ
    private const int GetKhzCapability = 61, ControlCapability = 60; // KVM_CAP_GET_TSC_KHZ, KVM_CAP_TSC_CONTROL

    /// <summary>Asks KVM through a virtual machine that is thrown away; null without KVM.</summary>
    /// <returns>Hz, and whether guests can have another frequency</returns>
    public static (ulong Frequency, bool Scaling)? Read()
    {
        int kvm = Native.Open("/dev/kvm", Native.ReadWrite | Native.CloseOnExec, 0);
        if (kvm < 0)
            return null;
        int machine = -1, cpu = -1;
        try
        {
            if (Native.Control(kvm, CheckExtension, GetKhzCapability) <= 0 || (machine = Native.Control(kvm, CreateMachine, 0)) < 0
                || (cpu = Native.Control(machine, CreateCpu, 0)) < 0)
                return null;
            int khz = Native.Control(cpu, GetKhz, 0);
            return khz <= 0 ? null : ((ulong)khz * 1000, Native.Control(kvm, CheckExtension, ControlCapability) > 0);
        }
        finally
        {
            foreach (int fd in (ReadOnlySpan<int>)[cpu, machine, kvm])
                if (fd >= 0)
                    _ = Native.Close(fd);
        }
    }
}
