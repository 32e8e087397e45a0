namespace Libvirt;

/// <summary>Called by an event loop when a watched file descriptor is ready.</summary>
/// <param name="watch">What AddHandle returned.</param>
/// <param name="fd">The file descriptor.</param>
/// <param name="events">What happened; error and hangup are reported even when they were not asked for.</param>
public delegate void EventHandleCallback(int watch, int fd, EventHandleType events);
