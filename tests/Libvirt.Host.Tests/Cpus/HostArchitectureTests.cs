using Libvirt.Host.Cpus;

namespace Libvirt.Host.Tests.Cpus;

public sealed class HostArchitectureTests
{
    internal static string UnameMachine() => Libvirt.Host.Processes.CommandOutput.Run(["/bin/uname", "-m"])!.Value.Text.Trim();

    [Fact]
    public void Current() => Assert.Equal(UnameMachine(), HostArchitecture.Current());

    [Theory]
    [InlineData("x86_64", CpuFamily.X86)]
    [InlineData("ppc64le", CpuFamily.Ppc64)]
    [InlineData("aarch64", CpuFamily.Arm)]
    [InlineData("s390x", CpuFamily.S390)]
    [InlineData("riscv64", CpuFamily.RiscV)]
    [InlineData("loongarch64", CpuFamily.LoongArch)]
    [InlineData("sparc", CpuFamily.Other)]
    public void Families(string name, CpuFamily family) => Assert.Equal(family, HostArchitecture.Family(name));
}
