namespace Libvirt;

/// <summary>What can run and can stand still.</summary>
public interface IActivatable
{
    /// <summary>It runs.</summary>
    bool IsActive { get; }
}
