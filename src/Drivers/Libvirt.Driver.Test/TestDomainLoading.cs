using Libvirt.Documents;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Test;

/// <summary>The guests that a host has from the beginning.</summary>
internal static class TestDomainLoading
{
    /// <summary>Adds a guest.</summary>
    /// <exception cref="LibvirtException">its name or UUID is taken</exception>
    public static TestDomain Add(TestState owner, DomainDocument definition, TestDomainData data)
    {
        var what = data.RunState is { } told ? (DomainState)told : DomainState.Running;
        var state = new TestDomainState
        {
            Definition = definition,
            Persistent = !data.Transient,
            HasManagedSave = data.HasManagedSave,
            State = what,
            IoThreads = TestHypervisor.Ids(definition).ConvertAll(t => new TestIoThread(t.Id)),
        };
        if (what != DomainState.Shutoff)
        {
            var running = definition.Clone();
            running.Id = owner.NextId();
            state = state with { Definition = running, NextDefinition = data.Transient ? null : definition };
        }
        var domain = new TestDomain(state);
        if (owner.Domains.TryAdd(domain) is { } there)
            throw TestHypervisor.Taken(there, definition);
        return domain;
    }
}
