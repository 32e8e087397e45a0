namespace Libvirt.Host.Bus;

/// <summary>Where an array that is being written has its length and its content.</summary>
/// <param name="Length">Offset of the length.</param>
/// <param name="Content">Offset of the first element.</param>
public readonly record struct BusArrayMark(int Length, int Content);
