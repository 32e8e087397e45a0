using Libvirt.Cpu.Arm;
using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Host;
using Libvirt.Host.Cpus;

namespace Libvirt.Cpu.Tests.Host;

public sealed class HostCpuTests
{
    private static X86Architecture X86 => (X86Architecture)CpuMap.Current.For("x86_64");

    private static CapabilityCpu Described()
    {
        var cpu = new CapabilityCpu { Architecture = "x86_64" };
        HostCpu.Complete(cpu, CpuMap.Current);
        return cpu;
    }

    [Fact]
    public void The_host_has_a_model_that_the_map_knows_and_the_features_that_dotnet_sees()
    {
        if (!X86Registers.IsSupported)
            return; // the test of ARM's files runs everywhere
        var cpu = Described();
        Assert.NotNull(X86.Map.FindModel(cpu.Model!));
        Assert.NotNull(cpu.Signature);
        var features = X86Processor.Of(X86.Map, CpuDocument.FromHost(cpu)).Features;
        Assert.True(features.Contains(X86.Map.FindFeature("sse2")));
        Assert.Equal(System.Runtime.Intrinsics.X86.Avx2.IsSupported, features.Contains(X86.Map.FindFeature("avx2")));
        Assert.Equal(System.Runtime.Intrinsics.X86.Bmi2.IsSupported, features.Contains(X86.Map.FindFeature("bmi2")));
    }

    [Fact]
    public void The_model_says_neither_more_nor_less_than_the_registers()
    {
        if (!X86Registers.IsSupported)
            return;
        var processor = X86.FromRegisters(X86Registers.Read(X86.Map));
        var described = X86Processor.Of(X86.Map, CpuDocument.FromHost(Described())).Features;
        Assert.True(described.IsSubsetOf(processor.Features));
        Assert.InRange(processor.Features.CountWithout(described), 0, 2); // hle and rtm of broken Haswells
    }

    [Fact]
    public void Arm_is_told_by_files_of_the_kernel()
    {
        var root = Directory.CreateTempSubdirectory("libvirt-cpu-");
        try
        {
            var folders = new KernelFolders { Processes = root + "/proc", Devices = root + "/sys" };
            Directory.CreateDirectory(root + "/sys/cpu/cpu0/regs/identification");
            Directory.CreateDirectory(root + "/proc");
            File.WriteAllText(root + "/sys/cpu/cpu0/regs/identification/midr_el1", "0x00000000413fd0c1\n");
            File.WriteAllText(root + "/proc/cpuinfo", "processor\t: 0\nFeatures\t: fp asimd sve\nCPU part\t: 0xd0c\n");
            var registers = ArmRegisters.Read(folders)!;
            var cpu = ((ArmArchitecture)CpuMap.Current.For("aarch64")).Decode(registers.Midr, registers.Features);
            Assert.Equal(("Neoverse-N1", "ARM"), (cpu.Model!.Name, cpu.Vendor));
            Assert.Equal(["fp", "asimd", "sve"], cpu.Features.Select(f => f.Name));
            Assert.Null(ArmRegisters.Read(new() { Processes = root + "/no", Devices = root + "/no" }));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
