namespace Libvirt.Stateful.Jobs;

/// <summary>How far a long job is.</summary>
public interface IJobProgress
{
    /// <summary>The figures of this moment; without waiting.</summary>
    DomainJobInfo Info { get; }

    /// <summary>The same as typed parameters, and more of them.</summary>
    TypedParameter[] Parameters { get; }
}
