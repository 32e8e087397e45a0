using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override ulong DomainGetMaxMemory(Domain domain) => Read(domain).Definition.Memory;

    /// <inheritdoc/>
    public override void DomainSetMaxMemory(Domain domain, ulong memory) => DomainSetMemoryFlags(domain, memory, (uint)DomainMemoryModFlags.Maximum);

    /// <inheritdoc/>
    public override void DomainSetMemory(Domain domain, ulong memory) => DomainSetMemoryFlags(domain, memory, (uint)DomainMemoryModFlags.Live);

    /// <inheritdoc/>
    public override void DomainSetMemoryFlags(Domain domain, ulong memory, uint flags)
    {
        Flags.Check(flags, 7, "testDomainSetMemoryFlags");
        using var job = Write(domain);
        var impact = Impact.One(job.State, flags);
        if (flags.Has(DomainMemoryModFlags.Maximum))
        {
            if (impact.Live)
                throw Failure.Operation("cannot resize the maximum memory on an active domain");
            job.EditNext(d =>
            {
                if (d.Cpu?.Numa is { Cells.Count: > 0 })
                    throw Failure.Operation("initial memory size of a domain with NUMA nodes cannot be modified with this API");
                d.Memory = memory;
                d.CurrentMemory = Math.Min(d.CurrentMemory, memory);
            });
            return;
        }
        Edit(job, impact, d =>
        {
            if (memory > d.Memory)
                throw Failure.Argument("cannot set memory higher than max memory");
            d.CurrentMemory = memory;
        });
    }

    /// <inheritdoc/>
    public override void DomainSetMemoryStatsPeriod(Domain domain, int period, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetMemoryStatsPeriod");
        using var job = Write(domain);
        Edit(job, Impact.One(job.State, flags), d =>
        {
            if (d.Devices.MemoryBalloon is not { Model: not Documents.Domains.MemoryBalloonModel.None } balloon)
                throw Failure.Internal("No memory balloon device configured, can not set the collection period");
            balloon.StatsPeriod = period;
        });
    }

    /// <inheritdoc/>
    public override void DomainMemoryPeek(Domain dom, ulong start, ulong size, Span<byte> buffer, uint flags)
    {
        Flags.Check(flags, (uint)(DomainMemoryFlags.Virtual | DomainMemoryFlags.Physical), "testDomainMemoryPeek");
        if (flags == 0)
            throw Failure.Argument("flags parameter must be VIR_MEMORY_VIRTUAL or VIR_MEMORY_PHYSICAL");
        _ = ReadActive(dom);
        for (int i = 0; i < buffer.Length; i++)
            buffer[i] = (byte)(start + (ulong)i); // every address holds its own lowest byte
    }
}
