using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override void DomainAddIOThread(Domain domain, uint iothreadId, uint flags)
    {
        Flags.Check(flags, 3, "testDomainAddIOThread");
        CheckNumber(iothreadId);
        using var job = Write(domain);
        Edit(job, Impact.One(job.State, flags), d =>
        {
            if (Ids(d).Exists(t => t.Id == iothreadId))
                throw LibvirtException.InvalidArgument(ErrorDomain.Domain, $"an IOThread is already using iothread_id '{iothreadId}'");
            d.IoThreadIds = Ids(d);
            d.IoThreadIds.Add(new IoThread { Id = iothreadId });
            d.IoThreads = (uint)d.IoThreadIds.Count;
        });
        job.State = job.State with { IoThreads = [.. job.State.IoThreads, new(iothreadId)] };
    }

    /// <inheritdoc/>
    public override void DomainDelIOThread(Domain domain, uint iothreadId, uint flags)
    {
        Flags.Check(flags, 3, "testDomainDelIOThread");
        using var job = Write(domain);
        Edit(job, Impact.One(job.State, flags), d =>
        {
            var threads = Ids(d);
            if (threads.RemoveAll(t => t.Id == iothreadId) == 0)
                throw LibvirtException.InvalidArgument(ErrorDomain.Domain, $"cannot find IOThread '{iothreadId}' in iothreadids list");
            d.IoThreadIds = threads;
            d.IoThreads = (uint)threads.Count;
            d.CpuTuning?.IoThreadPins.RemoveAll(p => p.IoThread == iothreadId);
        });
        job.State = job.State with { IoThreads = [.. job.State.IoThreads.Where(t => t.Id != iothreadId)] };
    }

    /// <inheritdoc/>
    public override DomainIOThreadInfo[] DomainGetIOThreadInfo(Domain dom, uint flags)
    {
        Flags.Check(flags, 3, "testDomainGetIOThreadInfo");
        var definition = ReadOne(dom, flags);
        var pins = definition.CpuTuning?.IoThreadPins;
        var all = definition.Vcpus.CpuSet is { IsEmpty: false } set ? set : CpuSet.First((int)definition.Vcpus.Online);
        return [.. Ids(definition).Select(t => new DomainIOThreadInfo(t.Id, CpuMaps.ToArray(pins?.Find(p => p.IoThread == t.Id)?.CpuSet ?? all)))];
    }

    /// <inheritdoc/>
    public override void DomainPinIOThread(Domain domain, uint iothreadId, ReadOnlySpan<byte> cpumap, uint flags)
    {
        Flags.Check(flags, 3, "testDomainPinIOThread");
        using var job = Write(domain);
        var impact = Impact.One(job.State, flags);
        var cpus = CpuMaps.Read(cpumap, int.MaxValue);
        if (cpus.IsEmpty)
            throw Failure.Argument("Empty iothread cpumap list for pinning");
        Edit(job, impact, d =>
        {
            if (!Ids(d).Exists(t => t.Id == iothreadId))
                throw Failure.Argument($"iothreadid {iothreadId} not found");
            var pins = (d.CpuTuning ??= new CpuTuning()).IoThreadPins;
            pins.RemoveAll(p => p.IoThread == iothreadId);
            pins.Add(new IoThreadPin { IoThread = iothreadId, CpuSet = cpus });
            pins.Sort(static (a, b) => a.IoThread.CompareTo(b.IoThread));
        });
    }

    /// <inheritdoc/>
    public override void DomainSetIOThreadParams(Domain domain, uint iothreadId, TypedParameter[] @params, uint flags)
    {
        Flags.Check(flags, (uint)DomainModificationImpact.Live, "testDomainSetIOThreadParams");
        CheckNumber(iothreadId);
        using var job = Write(domain);
        _ = Impact.One(job.State, flags);
        if (!Ids(job.State.Definition).Exists(t => t.Id == iothreadId))
            throw Failure.Argument($"cannot find IOThread '{iothreadId}' in iothreadids");
        var threads = job.State.IoThreads.ToList();
        int at = threads.FindIndex(t => t.Id == iothreadId);
        if (at < 0) // native fails here, too, and forgets to say why
            throw new LibvirtException(new(ErrorNumber.InternalError, ErrorDomain.None, ErrorLevel.Error, "An error occurred, but the cause is unknown", null, null, null, -1, -1));
        Parameters.Check(@params, (Constants.DomainIothreadPollMaxNs, TypedParameterType.Ullong), (Constants.DomainIothreadPollGrow, TypedParameterType.Uint),
            (Constants.DomainIothreadPollShrink, TypedParameterType.Uint), (Constants.DomainIothreadPollWeight, TypedParameterType.Uint));
        foreach (var parameter in @params)
            threads[at] = parameter.Name switch
            {
                Constants.DomainIothreadPollMaxNs => threads[at] with { PollMaximum = parameter.AsULong },
                Constants.DomainIothreadPollGrow => threads[at] with { PollGrow = parameter.AsUInt },
                Constants.DomainIothreadPollShrink => threads[at] with { PollShrink = parameter.AsUInt },
                _ => threads[at] with { PollWeight = parameter.AsUInt },
            };
        job.State = job.State with { IoThreads = threads };
    }

    private static void CheckNumber(uint id)
    {
        if (id == 0)
            throw Failure.Argument("invalid value of 0 for iothread_id");
    }

    /// <summary>All I/O threads, including those that only the number tells of.</summary>
    internal static List<IoThread> Ids(DomainDocument definition)
    {
        var all = new List<IoThread>(definition.IoThreadIds);
        for (uint id = 1; all.Count < definition.IoThreads; id++)
            if (!all.Exists(t => t.Id == id))
                all.Add(new IoThread { Id = id });
        return all;
    }
}
