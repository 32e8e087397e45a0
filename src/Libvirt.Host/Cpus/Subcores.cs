namespace Libvirt.Host.Cpus;

/// <summary>Cores of ppc64 that are split for guests: the host runs on the first thread of each part, guests use all.</summary>
public static class Subcores
{
    private const nuint CheckExtension = 0xAE03; // KVM_CHECK_EXTENSION of linux/kvm.h
    private const int ThreadsCapability = 64; // KVM_CAP_PPC_SMT

    /// <summary>How many threads a guest's core may have, from KVM; 0 without KVM or on other hosts.</summary>
    /// <param name="family">The family of the host.</param>
    public static int ThreadsPerSubcore(CpuFamily family)
    {
        if (family != CpuFamily.Ppc64)
            return 0;
        int fd = Native.Open("/dev/kvm", Native.ReadOnly | Native.CloseOnExec, 0);
        if (fd < 0)
            return 0;
        int threads = Native.Control(fd, CheckExtension, ThreadsCapability);
        _ = Native.Close(fd);
        return Math.Max(threads, 0);
    }

    /// <summary>True when the host leaves all secondary threads alone; else threads have to be counted one by one.</summary>
    /// <param name="online">Processors that are online.</param>
    /// <param name="threadsPerSubcore">As KVM says.</param>
    public static bool AreValid(Bitmap online, int threadsPerSubcore)
    {
        if (threadsPerSubcore <= 0)
            return false;
        for (int cpu = online.First; cpu >= 0; cpu = online.Next(cpu))
            if (cpu % threadsPerSubcore != 0)
                return false;
        return true;
    }
}
