using Libvirt.Host.Cpus;

namespace Libvirt.Host.Tests.RealHost;

public sealed class TimeStampCounterTests
{
    [Fact]
    public void FrequencyIsThatOfTheProcessor()
    {
        if (HostArchitecture.Family(HostArchitecture.Current()) != CpuFamily.X86 || !KvmCanBeOpened())
        {
            Assert.Null(TimeStampCounter.Read());
            return;
        }
        var clock = Assert.NotNull(TimeStampCounter.Read());
        Assert.InRange(clock.Frequency, 100_000_000UL, 10_000_000_000UL);
        Assert.Equal(clock, TimeStampCounter.Read());
    }

    private static bool KvmCanBeOpened()
    {
        try
        {
            using var kvm = File.Open("/dev/kvm", FileMode.Open, FileAccess.ReadWrite);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
