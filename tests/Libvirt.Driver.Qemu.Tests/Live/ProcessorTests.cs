using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The processor that QEMU really gave: refused or written into the live definition, the same again after a restore and a restart.</summary>
public sealed class ProcessorTests : IDisposable
{
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private Domain Define(string cpu, string features = "", string type = "qemu") => _live.Calls.DomainDefineXML(_live.Connection, $"""
        <domain type='{type}'><name>cpu</name><memory unit='MiB'>32</memory><os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/>{features}</features>{cpu}
        <devices><emulator>/usr/bin/qemu-system-x86_64</emulator></devices></domain>
        """);

    private Domain Start(string cpu, string features = "")
    {
        var domain = Define(cpu, features);
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        return domain;
    }

    private LibvirtException Refused(string cpu, string features = "")
    {
        var domain = Define(cpu, features);
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.False(_live.Calls.DomainIsActive(domain));
        _live.Calls.DomainUndefine(domain);
        return error;
    }

    private DomainCpu Cpu(Domain domain, DomainXMLFlags flags = 0) => DomainDocument.Parse(_live.Calls.DomainGetXMLDesc(domain, (uint)flags), _live.Host.Reading with { Inactive = flags != 0 }).Cpu!;

    private QmpMonitor Monitor => _live.Host.Guests.Snapshot()[0].State.Run!.Monitor;

    private static Deadline Soon => Deadline.After(TimeSpan.FromSeconds(20));

    private static List<string> With(DomainCpu cpu, CpuFeaturePolicy policy) => cpu.Features.FindAll(f => f.Policy == policy).ConvertAll(f => f.Name);

    /// <summary>Every feature of a live definition is as QEMU says.</summary>
    private void IsTrue(DomainCpu cpu)
    {
        var map = ((Libvirt.Cpu.X86.X86Architecture)Libvirt.Cpu.Maps.CpuMap.Current.Find("x86_64")!).Map;
        var path = Monitor.QueryCpus(Soon)[0].Path;
        foreach (var feature in cpu.Features)
        {
            var known = map.Features[map.FindFeature(feature.Name)];
            var names = known.Aliases.Append(known.Name.Replace('_', '-')).Append(known.Name).ToArray();
            var values = Monitor.QueryEachBoolean(path, names, Soon);
            bool isOn = values.Values.Any(v => v);
            Assert.True(isOn == feature.Policy is CpuFeaturePolicy.Require or CpuFeaturePolicy.Force, $"{feature.Name} is {(isOn ? "on" : "off")}, the definition says {feature.Policy}");
        }
    }

    [LiveFact]
    public void A_full_check_names_what_is_missing_and_what_is_too_much()
    {
        var error = Refused("<cpu mode='custom' check='full'><model>Skylake-Client</model></cpu>");
        Assert.Equal(ErrorNumber.OperationFailed, error.Code);
        // Of the many that TCG lacks, those that it will not have soon.
        Assert.Contains("guest CPU doesn't match specification: extra features: hypervisor, missing features: pcid,", error.Message, StringComparison.Ordinal);
        Assert.Contains("invpcid,rtm,", error.Message, StringComparison.Ordinal);
        Assert.Equal("operation failed: guest CPU doesn't match specification: extra features: hypervisor",
            Refused("<cpu mode='custom' check='full'><model>Penryn</model></cpu>").Message);
        Assert.Equal("operation failed: guest CPU doesn't match specification: missing features: avx512f",
            Refused("<cpu mode='custom' check='full'><model>Penryn</model><feature policy='require' name='hypervisor'/><feature policy='force' name='avx512f'/></cpu>").Message);
        Assert.Equal("operation failed: guest CPU doesn't match specification: missing features: pcid",
            Refused("<cpu mode='maximum' check='full'><feature policy='require' name='pcid'/></cpu>").Message);
    }

    [LiveFact]
    public void A_full_check_passes_when_nothing_differs()
    {
        var domain = Start("<cpu mode='custom' check='full'><model>Penryn</model><feature policy='require' name='hypervisor'/></cpu>");
        var cpu = Cpu(domain);
        Assert.Equal((CpuCheck.Full, 1), (cpu.Check!.Value, cpu.Features.Count));
        IsTrue(cpu);
    }

    [LiveFact]
    public void The_live_definition_says_what_the_guest_got()
    {
        var domain = Start("""
            <cpu mode='custom' check='none'><model>Skylake-Client</model><feature policy='require' name='avx512f'/><feature policy='forbid' name='aes'/>
            <feature policy='optional' name='sha-ni'/><feature policy='force' name='pdpe1gb'/></cpu>
            """);
        var cpu = Cpu(domain);
        Assert.Equal((CpuMode.Custom, CpuCheck.Full, "Skylake-Client", CpuFallback.Forbid), (cpu.Mode!.Value, cpu.Check!.Value, cpu.Model!.Name, cpu.Model.Fallback!.Value));
        Assert.Empty(new[] { "avx512f", "pcid", "rtm", "invpcid" }.Except(With(cpu, CpuFeaturePolicy.Disable)));
        Assert.Contains("hypervisor", With(cpu, CpuFeaturePolicy.Require));
        Assert.Equal(["aes"], With(cpu, CpuFeaturePolicy.Forbid));
        Assert.Empty(With(cpu, CpuFeaturePolicy.Optional));
        IsTrue(cpu);
        // What was defined is as it was, and a migration sends it.
        foreach (var flags in new[] { DomainXMLFlags.Inactive, DomainXMLFlags.Migratable })
        {
            var defined = Cpu(domain, flags);
            Assert.Equal((CpuCheck.None, "avx512f", "aes", "sha-ni", "pdpe1gb"), (defined.Check!.Value, With(defined, CpuFeaturePolicy.Require).Single(), With(defined, CpuFeaturePolicy.Forbid).Single(),
                With(defined, CpuFeaturePolicy.Optional).Single(), With(defined, CpuFeaturePolicy.Force).Single()));
        }
    }

    [LiveFact]
    public void The_hosts_model_becomes_what_QEMU_gave()
    {
        var domain = Start("<cpu mode='host-model'/>");
        var cpu = Cpu(domain);
        Assert.Equal((CpuMode.Custom, CpuMatch.Exact, CpuCheck.Full), (cpu.Mode!.Value, cpu.Match!.Value, cpu.Check!.Value));
        IsTrue(cpu);
        Assert.Equal(CpuMode.HostModel, Cpu(domain, DomainXMLFlags.Migratable).Mode);
        Assert.Equal(CpuMode.HostModel, Cpu(domain, DomainXMLFlags.Inactive).Mode);
    }

    [LiveTheory]
    [InlineData("<cpu mode='maximum'/>")]
    [InlineData("<cpu mode='maximum'><feature policy='disable' name='avx2'/><feature policy='require' name='pcid'/></cpu>")]
    [InlineData("<cpu mode='maximum' check='full'><feature policy='disable' name='avx2'/></cpu>")]
    public void What_QEMU_chooses_stays_its_choice(string text)
    {
        var domain = Start(text);
        var (defined, cpu) = (Cpu(domain, DomainXMLFlags.Inactive), Cpu(domain));
        Assert.Equal((defined.Mode, defined.Check, defined.Features.Count), (cpu.Mode, cpu.Check, cpu.Features.Count));
        Assert.All(cpu.Features.Zip(defined.Features), pair => Assert.Equal((pair.Second.Name, pair.Second.Policy), (pair.First.Name, pair.First.Policy)));
        if (cpu.Features.Count > 0)
            Assert.False(Monitor.QueryEachBoolean(Monitor.QueryCpus(Soon)[0].Path, ["avx2"], Soon)["avx2"]);
    }

    [LiveFact]
    public void Without_a_processor_the_machines_own_is_told()
    {
        var cpu = Cpu(Start("<cpu><topology sockets='1' cores='1' threads='1'/></cpu>"));
        Assert.Equal(("qemu64", CpuCheck.Full, 1u), (cpu.Model!.Name, cpu.Check!.Value, cpu.Topology!.Sockets));
        IsTrue(cpu);
    }

    [LiveFact]
    public void What_the_host_cannot_do_is_told_in_words()
    {
        Assert.Equal("unsupported configuration: host doesn't support invariant TSC",
            Refused("<cpu mode='custom' check='none'><model>Penryn</model><feature policy='require' name='invtsc'/></cpu>").Message);
        Assert.Equal("unsupported configuration: host doesn't support paravirtual spinlocks", Refused("", "<pvspinlock state='on'/>").Message);
        Assert.Contains("Host CPU does not provide required features: pcid", Refused("<cpu mode='custom' check='partial'><model>Skylake-Client</model></cpu>").Message, StringComparison.Ordinal);
        Assert.Equal("unsupported configuration: 'stimer' hyperv feature requires 'hypervclock' timer",
            Assert.Throws<LibvirtException>(() => Define("", "<hyperv><vpindex state='on'/><synic state='on'/><stimer state='on'/></hyperv>")).Message);
        Start("", "<hyperv><relaxed state='on'/><vapic state='on'/><spinlocks state='on' retries='8191'/><runtime state='on'/><reset state='on'/></hyperv>");
    }

    [LiveFact]
    public void A_forbidden_feature_is_refused_before_anything_is_started()
    {
        Assert.Equal("the CPU is incompatible with host CPU: Host CPU provides forbidden features: aes", Refused("<cpu mode='custom' check='partial'><model>Penryn</model><feature policy='forbid' name='aes'/></cpu>").Message);
        Assert.Equal("the CPU is incompatible with host CPU: Host CPU provides forbidden feature 'hypervisor'", Refused("<cpu mode='custom' check='full'><model>Penryn</model><feature policy='forbid' name='hypervisor'/></cpu>").Message);
        Assert.Empty(With(Cpu(Start("<cpu mode='custom' check='none'><model>Penryn</model><feature policy='forbid' name='hypervisor'/></cpu>")), CpuFeaturePolicy.Require));
    }

    [LiveTheory]
    [InlineData("<cpu mode='host-model'/>")]
    [InlineData("<cpu mode='custom' check='none'><model>Skylake-Client</model><feature policy='optional' name='avx512f'/></cpu>")]
    [InlineData("<cpu mode='maximum'/>")]
    [InlineData("<cpu mode='custom' check='none'><model>Cascadelake-Server-noTSX</model></cpu>")]
    public void A_restored_guest_has_the_processor_that_it_had(string text)
    {
        var domain = Start(text);
        var (live, sent) = (_live.Calls.DomainGetXMLDesc(domain, 0), _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Migratable));
        var before = Cpu(domain).Features.ConvertAll(f => (f.Name, f.Policy));
        var image = Path.Combine(_live.Root, "image");
        _live.Calls.DomainSave(domain, image);
        // What stands in the image is what was defined; what the guest had is beside it.
        Assert.Equal(Cpu(domain, DomainXMLFlags.Inactive).Mode, DomainDocument.Parse(_live.Calls.DomainSaveImageGetXMLDesc(_live.Connection, image, 0), _live.Host.Reading).Cpu!.Mode);
        _live.Calls.DomainRestoreFlags(_live.Connection, image, null, (uint)DomainSaveRestoreFlags.Paused);
        Assert.Equal(before, Cpu(domain).Features.ConvertAll(f => (f.Name, f.Policy)));
        Assert.Equal(Text(live), Text(_live.Calls.DomainGetXMLDesc(domain, 0)));
        Assert.Equal(Text(sent), Text(_live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Migratable)));
        if (!text.Contains("maximum", StringComparison.Ordinal))
            IsTrue(Cpu(domain));

        static string Text(string xml) => xml[xml.IndexOf("<cpu", StringComparison.Ordinal)..xml.IndexOf("<clock", StringComparison.Ordinal)];
    }

    /// <summary>As native 12.8 answers with QEMU 11.1.</summary>
    [LiveFact]
    public void A_definition_can_be_told_with_the_processor_that_this_host_would_give()
    {
        var domain = Define("<cpu mode='custom' match='exact' check='partial'><model>Nehalem</model><feature policy='optional' name='avx512f'/><feature policy='optional' name='aes'/></cpu>");
        var cpu = Cpu(domain, DomainXMLFlags.UpdateCpu);
        Assert.Equal((CpuCheck.Partial, "Nehalem", "aes", "avx512f"), (cpu.Check!.Value, cpu.Model!.Name, With(cpu, CpuFeaturePolicy.Require).Single(), With(cpu, CpuFeaturePolicy.Disable).Single()));
        Assert.Equal(2, With(Cpu(domain, DomainXMLFlags.Inactive), CpuFeaturePolicy.Optional).Count);
        _live.Calls.DomainUndefine(domain);
        domain = Define("<cpu mode='host-model'/>");
        cpu = Cpu(domain, DomainXMLFlags.UpdateCpu);
        Assert.Equal((CpuMode.Custom, CpuMatch.Exact, CpuCheck.Partial), (cpu.Mode!.Value, cpu.Match!.Value, cpu.Check!.Value));
        Assert.Contains("hypervisor", With(cpu, CpuFeaturePolicy.Require));
        Assert.Equal(CpuMode.HostModel, Cpu(domain, DomainXMLFlags.Inactive).Mode);
        _live.Calls.DomainUndefine(domain);
        Assert.Equal(["mpx"], With(Cpu(Define("<cpu mode='custom' match='exact'><model>Skylake-Client</model></cpu>"), DomainXMLFlags.UpdateCpu), CpuFeaturePolicy.Disable));
    }

    [LiveFact]
    public void The_next_daemon_knows_both_processors()
    {
        var domain = Start("<cpu mode='host-model'/>");
        var (live, sent) = (_live.Calls.DomainGetXMLDesc(domain, 0), _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Migratable));
        _live.Restart();
        domain = _live.Calls.DomainLookupByName(_live.Connection, "cpu");
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is { HasMonitor: true }));
        Assert.Equal(live, _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.Equal(sent, _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Migratable));
        Assert.Contains("<cpu mode='host-model' check='partial'/>", File.ReadAllText(Path.Combine(_live.Host.Paths.State, "cpu.xml")), StringComparison.Ordinal);
    }
}
