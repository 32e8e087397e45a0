namespace Libvirt;

/// <summary>Called by an event loop when a timer is due.</summary>
/// <param name="timer">What AddTimeout returned.</param>
public delegate void EventTimeoutCallback(int timer);
