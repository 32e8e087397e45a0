using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const int MaximumVcpus = 32;
    private const uint VcpuLive = (uint)DomainVcpuFlags.Live, VcpuConfig = (uint)DomainVcpuFlags.Config, VcpuMaximum = (uint)DomainVcpuFlags.Maximum;

    private CpuSet AllCpus => CpuSet.First(host.Node.MaximumCpus);

    /// <inheritdoc/>
    public override int ConnectGetMaxVcpus(Connection conn, string? type) => MaximumVcpus;

    /// <inheritdoc/>
    public override int DomainGetMaxVcpus(Domain domain) => DomainGetVcpusFlags(domain, VcpuLive | VcpuMaximum);

    /// <inheritdoc/>
    public override int DomainGetVcpusFlags(Domain domain, uint flags)
    {
        Flags.Check(flags, VcpuLive | VcpuConfig | VcpuMaximum, "testDomainGetVcpusFlags");
        var vcpus = ReadOne(domain, flags).Vcpus;
        return (int)(flags.Has(DomainVcpuFlags.Maximum) ? vcpus.Maximum : vcpus.Online);
    }

    /// <inheritdoc/>
    public override void DomainSetVcpus(Domain domain, uint nvcpus) => DomainSetVcpusFlags(domain, nvcpus, VcpuLive);

    /// <inheritdoc/>
    public override void DomainSetVcpusFlags(Domain domain, uint nvcpus, uint flags)
    {
        Flags.Check(flags, VcpuLive | VcpuConfig | VcpuMaximum, "testDomainSetVcpusFlags");
        if (nvcpus > MaximumVcpus)
            throw Failure.Argument($"requested cpu amount exceeds maximum supported amount ({(int)nvcpus} > {MaximumVcpus})");
        using var job = Write(domain);
        var impact = Impact.Of(job.State, flags);
        bool maximum = flags.Has(DomainVcpuFlags.Maximum);
        if (impact.Live)
            Bound(job.State.Definition, nvcpus);
        if (impact.Config && !maximum)
            Bound(job.State.Persistable, nvcpus);
        if (impact.Live)
            job.Edit(d => TestVcpus.SetOnline(d, nvcpus));
        if (impact.Config)
            job.EditNext(d => (maximum ? (Action<DomainDocument, uint>)TestVcpus.SetMaximum : TestVcpus.SetOnline)(d, nvcpus));
    }

    private static void Bound(DomainDocument definition, uint wanted)
    {
        if (wanted > definition.Vcpus.Maximum)
            throw Failure.Argument($"requested cpu amount exceeds maximum ({wanted} > {definition.Vcpus.Maximum})");
    }

    /// <inheritdoc/>
    public override int DomainGetVcpus(Domain domain, Span<VcpuInfo> info, int maxinfo, Span<byte> cpumaps, int maplen)
    {
        var state = Read(domain);
        if (!state.IsActive)
            throw Failure.Operation("cannot list vcpus for an inactive domain");
        ulong time = FakeClock.Microseconds() / 10;
        int count = Math.Min(maxinfo, (int)state.Definition.Vcpus.Online);
        // Only what is answered is touched: the program may name a larger room than it has.
        info[..Math.Min(count, info.Length)].Clear();
        cpumaps[..(int)Math.Min((long)count * Math.Max(maplen, 0), cpumaps.Length)].Clear();
        for (int i = 0; i < count; i++)
        {
            if (!TestVcpus.IsOnline(state.Definition, (uint)i))
                continue; // its place stays empty
            var cpus = TestVcpus.Affinity(state.Definition, (uint)i, AllCpus);
            if (i < info.Length)
                info[i] = new() { Number = (uint)i, State = (int)VcpuState.Running, CpuTime = time, Cpu = cpus.Last };
            if (maplen > 0 && cpumaps.Length >= (i + 1) * maplen)
                CpuMaps.Write(cpus, cpumaps.Slice(i * maplen, maplen));
        }
        return count;
    }

    /// <inheritdoc/>
    public override void DomainPinVcpu(Domain domain, uint vcpu, ReadOnlySpan<byte> cpumap) => DomainPinVcpuFlags(domain, vcpu, cpumap, 0);

    /// <inheritdoc/>
    public override void DomainPinVcpuFlags(Domain domain, uint vcpu, ReadOnlySpan<byte> cpumap, uint flags)
    {
        Flags.Check(flags, 0, "testDomainPinVcpuFlags");
        var cpus = CpuMaps.Read(cpumap, int.MaxValue);
        using var job = Write(domain);
        if (!job.State.IsActive)
            throw Failure.Operation("cannot pin vcpus on an inactive domain");
        if (vcpu >= job.State.Definition.Vcpus.Maximum || !TestVcpus.IsOnline(job.State.Definition, vcpu))
            throw Failure.Argument($"requested vcpu '{(int)vcpu}' is not present in the domain");
        job.Edit(d => TestVcpus.Pin(d, vcpu, cpus));
    }

    /// <inheritdoc/>
    public override int DomainGetVcpuPinInfo(Domain domain, int ncpumaps, Span<byte> cpumaps, int maplen, uint flags)
    {
        var definition = ReadOne(domain, flags);
        int count = (int)Math.Min((uint)ncpumaps, definition.Vcpus.Maximum);
        for (int i = 0; i < count; i++)
            CpuMaps.Write(TestVcpus.Affinity(definition, (uint)i, AllCpus), cpumaps.Slice(i * maplen, maplen));
        return count;
    }

    /// <inheritdoc/>
    public override void DomainPinEmulator(Domain domain, ReadOnlySpan<byte> cpumap, uint flags)
    {
        Flags.Check(flags, 3, "testDomainPinEmulator");
        using var job = Write(domain);
        var impact = Impact.One(job.State, flags);
        var cpus = CpuMaps.Read(cpumap, int.MaxValue);
        if (cpus.IsEmpty)
            throw Failure.Argument("Empty cpu list for pinning");
        Edit(job, impact, d => (d.CpuTuning ??= new()).EmulatorPin = cpus);
    }

    /// <inheritdoc/>
    public override int DomainGetEmulatorPinInfo(Domain domain, Span<byte> cpumap, int maplen, uint flags)
    {
        Flags.Check(flags, 3, "testDomainGetEmulatorPinInfo");
        var definition = ReadOne(domain, flags);
        var cpus = definition.CpuTuning?.EmulatorPin ?? (definition.Vcpus.CpuSet is { IsEmpty: false } set ? set : AllCpus);
        CpuMaps.Write(cpus, cpumap[..maplen]);
        return 1;
    }
}
