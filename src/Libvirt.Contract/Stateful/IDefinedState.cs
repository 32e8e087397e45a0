namespace Libvirt;

/// <summary>What decides which definitions of a guest a call can be about.</summary>
public interface IDefinedState
{
    /// <summary>It runs or is paused.</summary>
    bool IsActive { get; }

    /// <summary>It stays when it stops.</summary>
    bool IsPersistent { get; }
}
