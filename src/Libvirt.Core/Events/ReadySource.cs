namespace Libvirt;

/// <summary>A source whose callback is to be called in this iteration.</summary>
/// <param name="Source">The source.</param>
/// <param name="Order">Its arming order when it was found ready.</param>
/// <param name="Events">What happened.</param>
internal readonly record struct ReadySource(EventSource Source, ulong Order, int Events);
