using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Cpu.Tests;

public sealed class CpuArchitectureTests
{
    private static readonly CpuMap Map = CpuMap.Current;

    private static X86Architecture X86 => (X86Architecture)Map.For("x86_64");

    [Theory]
    [InlineData("<cpu>", 27, null)]
    [InlineData("<domain/>", 27, "XML error: XML does not contain expected 'cpu' element")]
    [InlineData("<cpu/>", 27, "XML error: Missing CPU architecture")]
    [InlineData("<cpu><arch>x86_64</arch></cpu>", 27, "XML error: Missing CPU model name")]
    [InlineData("<cpu><arch>x86_64</arch><feature name='sse'/></cpu>", 27, "XML error: Missing CPU model name")]
    [InlineData("<cpu><arch>nope</arch><model>a</model></cpu>", 67, "unsupported configuration: Unknown architecture nope")]
    [InlineData("<cpu mode='custom'><arch>x86_64</arch><model>a</model></cpu>", 67, "unsupported configuration: Attribute mode is only allowed for guest CPU")]
    [InlineData("<cpu><arch>x86_64</arch><model>nope</model></cpu>", 1, "internal error: Unknown CPU model nope")]
    [InlineData("<cpu><arch>mips</arch><model>a</model></cpu>", 3, null)]
    [InlineData("<cpu><arch>s390x</arch><model>a</model></cpu>", 3, null)]
    public void Baseline_refuses_bad_documents(string xml, int code, string? message)
    {
        var e = Assert.Throws<LibvirtException>(() => CpuCalls.Baseline(Map, [xml], 0));
        if (code != 27 || message is not null)
            Assert.Equal(code, (int)e.Code);
        if (message is not null)
            Assert.Equal(message, e.Message);
    }

    [Fact]
    public void Baseline_of_nothing_is_refused()
        => Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => CpuCalls.Baseline(Map, [], 0)).Code);

    [Fact]
    public void Baseline_gives_no_more_than_the_hypervisor_can()
    {
        var host = CpuDocument.Parse("<cpu><arch>x86_64</arch><model>Penryn</model><feature name='vmx'/></cpu>", CpuDocumentKind.Host);
        var names = Enumerable.Range(0, X86.Map.Features.Count).Select(i => X86.Map.Features[i].Name).Where(n => n is not ("vmx" or "sse4.1")).ToArray();
        var cpu = X86.Baseline([host], null, names, migratable: false);
        Assert.Equal("Penryn", cpu.Model!.Name);
        var feature = Assert.Single(cpu.Features);
        Assert.Equal(("sse4.1", CpuFeaturePolicy.Disable), (feature.Name, feature.Policy!.Value));
    }

    [Fact]
    public void Baseline_of_a_hypervisor_heeds_blockers_unless_told_otherwise()
    {
        var hypervisor = new HypervisorCpus
        {
            Architecture = "x86_64", Emulator = "/usr/bin/qemu", Type = "kvm",
            Models = new([new("Penryn", false, ["sse4-1"]), new("Conroe", true, [])]),
        };
        const string xml = "<cpu><arch>x86_64</arch><model>Penryn</model></cpu>";
        Assert.Contains("<feature policy='disable' name='sse4.1'/>", CpuCalls.BaselineHypervisor(Map, hypervisor, [xml], 0));
        Assert.DoesNotContain("feature", CpuCalls.BaselineHypervisor(Map, hypervisor, [xml], ConnectBaselineCPUFlags.IgnoreHost));
        var none = new HypervisorCpus { Architecture = "x86_64", Emulator = "/usr/bin/qemu", Type = "kvm", Models = null };
        Assert.Equal(ErrorNumber.OperationUnsupported, Assert.Throws<LibvirtException>(() => CpuCalls.BaselineHypervisor(Map, none, [xml], 0)).Code);
        Assert.Equal(ErrorNumber.OperationUnsupported, Assert.Throws<LibvirtException>(() => CpuCalls.CompareHypervisor(Map, hypervisor, xml, false)).Code);
    }

    [Fact]
    public void Models_of_unknown_processors_are_refused()
        => Assert.Equal(ErrorNumber.NoSupport, Assert.Throws<LibvirtException>(() => CpuCalls.ModelNames(Map, "mips", ErrorDomain.Test)).Code);

    [Fact]
    public void Compare_can_fail_with_the_reason()
    {
        var host = new CapabilityCpu { Architecture = "x86_64", Model = "Penryn", Vendor = "Intel" };
        const string wanted = "<cpu match='exact'><model>Penryn</model><feature policy='require' name='avx'/></cpu>";
        Assert.Equal(CPUCompareResult.Incompatible, CpuCalls.Compare(Map, host, wanted, failIncompatible: false));
        var e = Assert.Throws<LibvirtException>(() => CpuCalls.Compare(Map, host, wanted, failIncompatible: true));
        Assert.Equal(ErrorNumber.CpuIncompatible, e.Code);
        Assert.Contains("Host CPU does not provide required features: avx", e.Message);
    }

    [Fact]
    public void A_full_check_refuses_what_the_guest_did_not_get()
    {
        var cpu = CpuDocument.Parse("<cpu mode='custom' match='exact' check='full'><model>Penryn</model></cpu>", CpuDocumentKind.Guest);
        var disabled = X86.Map.NewSet();
        disabled.Add(X86.Map.FindFeature("sse4.1"));
        var e = Assert.Throws<LibvirtException>(() => X86.UpdateLive(cpu, X86.Map.FindModel("Penryn")!.Features, disabled));
        Assert.Equal("operation failed: guest CPU doesn't match specification: missing features: sse4.1", e.Message);
        Assert.Empty(cpu.Features);
    }

    /// <summary>Native's answers for guests without KVM on QEMU 11.1, shortened.</summary>
    [Fact]
    public void A_guest_is_told_what_it_got()
    {
        var cpu = CpuDocument.Parse("<cpu mode='custom' match='exact' check='none'><model>EPYC</model><feature policy='require' name='avx512f'/></cpu>", CpuDocumentKind.Guest);
        var (enabled, disabled) = (X86.Map.FindModel("EPYC")!.Features.Clone(), X86.Map.NewSet());
        foreach (var name in new[] { "hypervisor", "rdctl-no" })
            enabled.Add(X86.Map.FindFeature(name));
        enabled.Remove(X86.Map.FindFeature("vme")); // not even asked for by this version of the model
        foreach (var name in new[] { "avx512f", "xsavec", "topoext" }) // topoext: QEMU gave it to the model later
        {
            disabled.Add(X86.Map.FindFeature(name));
            enabled.Remove(X86.Map.FindFeature(name));
        }
        X86.UpdateLive(cpu, enabled, disabled);
        Assert.Equal(CpuCheck.Full, cpu.Check);
        Assert.Equal(["avx512f Disable", "hypervisor Require", "vme Disable", "xsavec Disable", "topoext Disable"], cpu.Features.Select(f => $"{f.Name} {f.Policy}"));
        X86.UpdateLive(cpu, enabled, X86.Map.NewSet());
        Assert.Equal(5, cpu.Features.Count);
    }

    [Theory]
    [InlineData("<cpu mode='maximum' check='none'><feature policy='require' name='pcid'/></cpu>", null)]
    [InlineData("<cpu mode='host-passthrough' check='partial'><feature policy='require' name='pcid'/></cpu>", null)]
    [InlineData("<cpu mode='maximum' check='full'><feature policy='require' name='avx'/></cpu>", null)]
    [InlineData("<cpu mode='maximum' check='full'><feature policy='require' name='pcid'/></cpu>", "operation failed: guest CPU doesn't match specification: missing features: pcid")]
    [InlineData("<cpu mode='host-passthrough' check='full'><feature policy='disable' name='avx'/></cpu>", "operation failed: guest CPU doesn't match specification: extra features: avx")]
    public void A_processor_that_the_hypervisor_chose_is_only_checked_in_full(string xml, string? error)
    {
        var cpu = CpuDocument.Parse(xml, CpuDocumentKind.Guest);
        var (before, enabled) = (CpuDocument.Format(cpu), X86.Map.NewSet());
        enabled.Add(X86.Map.FindFeature("avx"));
        enabled.Add(X86.Map.FindFeature("aes"));
        Assert.Equal(error, Record.Exception(() => X86.UpdateLive(cpu, enabled, X86.Map.NewSet()))?.Message);
        Assert.Equal(before, CpuDocument.Format(cpu));
    }

    [Theory]
    [InlineData("host-passthrough")]
    [InlineData("maximum")]
    public void What_the_hypervisor_chooses_is_not_settled(string mode)
    {
        var cpu = CpuDocument.Parse($"<cpu mode='{mode}'/>", CpuDocumentKind.Guest);
        X86.Update(cpu, null);
        Assert.Equal($"<cpu mode='{mode}'/>\n", CpuDocument.Format(cpu).Replace(" check='none' migratable='on'", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x86_64")]
    [InlineData("s390x")]
    [InlineData("aarch64")]
    [InlineData("loongarch64")]
    [InlineData("riscv64")]
    public void Host_model_needs_a_host(string architecture)
    {
        var cpu = CpuDocument.Parse("<cpu mode='host-model'/>", CpuDocumentKind.Guest);
        var e = Assert.Throws<LibvirtException>(() => Map.For(architecture).Update(cpu, null));
        Assert.Equal("unsupported configuration: unknown host CPU model", e.Message);
    }

    [Fact]
    public void S390_takes_the_hosts_model_and_the_guests_features()
    {
        var cpu = CpuDocument.Parse("<cpu mode='host-model'><feature policy='disable' name='vx'/></cpu>", CpuDocumentKind.Guest);
        Map.For("s390x").Update(cpu, CpuDocument.Parse("<cpu mode='custom'><model>z14</model><feature policy='require' name='vx'/></cpu>", CpuDocumentKind.Guest));
        Assert.Equal((CpuMode.Custom, "z14"), (cpu.Mode!.Value, cpu.Model!.Name));
        Assert.Equal(CpuFeaturePolicy.Disable, Assert.Single(cpu.Features).Policy);
        var bad = CpuDocument.Parse("<cpu mode='custom'><model>z14</model><feature policy='force' name='vx'/></cpu>", CpuDocumentKind.Guest);
        Assert.Equal(ErrorNumber.ConfigUnsupported, Assert.Throws<LibvirtException>(() => Map.For("s390x").ValidateFeatures(bad)).Code);
    }

    [Fact]
    public void Registers_survive_being_written()
    {
        const string xml = "<cpudata arch='x86'>\n  <cpuid eax_in='0x00000001' ecx_in='0x00000000' eax='0x000306c3' ebx='0x00000000' ecx='0x00000001' edx='0x00000000'/>\n  <msr index='0x10a' eax='0x00000001' edx='0x00000000'/>\n</cpudata>\n";
        var processor = X86.FromRegisters(CpuDataDocument.Parse(xml));
        Assert.Equal(new X86Signature(6, 60, 3), processor.Signature);
        Assert.True(processor.Features.Contains(X86.Map.FindFeature("pni")));
        Assert.True(processor.Features.Contains(X86.Map.FindFeature("rdctl-no")));
        Assert.Equal(xml, CpuDataDocument.Parse(xml).Format());
    }

    [Fact]
    public void Damaged_documents_never_do_worse_than_an_error()
    {
        const string seed = "<cpu mode='custom' match='exact'><arch>x86_64</arch><model fallback='forbid'>Haswell</model><vendor>Intel</vendor><feature policy='require' name='vmx'/></cpu>";
        var random = new Random(12);
        for (int i = 0; i < 5000; i++)
        {
            var text = seed.ToCharArray();
            for (int n = random.Next(1, 4); n > 0; n--)
                text[random.Next(text.Length)] = "<>/='&\0 ax1\u00e9"[random.Next(12)];
            try
            {
                CpuCalls.Baseline(Map, [new(text)], ConnectBaselineCPUFlags.ExpandFeatures);
            }
            catch (LibvirtException)
            {
                // most are refused: that is what is wanted
            }
        }
    }

    /// <summary>Answers of native 12.8 with QEMU 11.1 for guests without KVM, at start and from virConnectCompareHypervisorCPU.</summary>
    [Theory]
    [InlineData("<cpu match='strict'><model>Nehalem</model></cpu>", null)]
    [InlineData("<cpu match='strict'><model>Nehalem</model><feature policy='disable' name='sse4.2'/></cpu>", null)]
    [InlineData("<cpu match='exact'><model>Nehalem</model><vendor>Intel</vendor><feature policy='disable' name='pcid'/></cpu>", null)]
    [InlineData("<cpu match='exact'><model>Nehalem</model><vendor>Intel</vendor><feature policy='require' name='sse4.2'/></cpu>", "host CPU vendor does not match required CPU vendor Intel")]
    [InlineData("<cpu match='exact'><model>Nehalem</model><feature policy='require' name='pcid'/></cpu>", "Host CPU does not provide required features: pcid")]
    [InlineData("<cpu match='exact'><model>Nehalem</model><feature policy='forbid' name='avx2'/></cpu>", "Host CPU provides forbidden features: avx2")]
    [InlineData("<cpu match='strict'><model>Nehalem</model><feature policy='optional' name='pcid'/></cpu>", "Host CPU does not strictly match guest CPU: Extra features: avx2")]
    [InlineData("<cpu match='exact'><model>Nehalem-v1</model><feature policy='forbid' name='avx2'/><feature policy='require' name='pcid'/></cpu>", "Host CPU does not provide required features: pcid")]
    [InlineData("<cpu match='strict'><model>Nehalem-v1</model><vendor>Intel</vendor><feature policy='require' name='avx2'/></cpu>", null)]
    [InlineData("<cpu match='exact'><model>Nehalem-v1</model><feature policy='force' name='pcid'/></cpu>", null)]
    [InlineData("<cpu match='exact'><model>Nehalem-v2</model></cpu>", "Host CPU does not provide required features: spec-ctrl")]
    [InlineData("<cpu match='exact'><model>Nehalem-v2</model><feature policy='disable' name='spec-ctrl'/><feature policy='require' name='avx2'/></cpu>", null)]
    [InlineData("<cpu match='exact'><model>Nehalem-v2</model><feature policy='require' name='avx512f'/><feature policy='disable' name='spec-ctrl'/></cpu>", "Host CPU does not provide required features: avx512f")]
    public void What_an_emulator_can_run(string xml, string? reason)
    {
        var models = new HypervisorCpuModels([new("Nehalem", true, []), new("Nehalem-v1", true, []), new("Nehalem-v2", false, ["spec-ctrl"])]);
        var host = CpuDocument.Parse("<cpu mode='custom' match='exact'><model>Nehalem</model><vendor>AMD</vendor><feature policy='require' name='avx2'/></cpu>", CpuDocumentKind.Guest);
        var comparison = X86.CompareHypervisor(models, host, null, CpuDocument.Parse(xml, CpuDocumentKind.Guest));
        Assert.Equal((reason is null ? CPUCompareResult.Superset : CPUCompareResult.Incompatible, reason), (comparison.Result, comparison.Reason));
    }

    [Fact]
    public void What_the_host_itself_has_counts_for_guests_that_run_on_it()
    {
        var models = new HypervisorCpuModels([new("Nehalem", false, ["pni"])]);
        var host = CpuDocument.Parse("<cpu mode='custom' match='exact'><model>Nehalem</model><feature policy='disable' name='pni'/></cpu>", CpuDocumentKind.Guest);
        var physical = CpuDocument.Parse("<cpu><arch>x86_64</arch><model>Nehalem</model></cpu>", CpuDocumentKind.Host);
        var cpu = CpuDocument.Parse("<cpu match='exact'><model>Nehalem</model></cpu>", CpuDocumentKind.Guest);
        Assert.Equal(CPUCompareResult.Incompatible, X86.CompareHypervisor(models, host, null, cpu).Result);
        Assert.NotEqual(CPUCompareResult.Incompatible, X86.CompareHypervisor(models, host, physical, cpu).Result);
    }
}
