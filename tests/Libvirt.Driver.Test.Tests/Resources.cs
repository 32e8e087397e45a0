namespace Libvirt.Driver.Test.Tests;

/// <summary>Files embedded into the tests.</summary>
internal static class Resources
{
    /// <summary>The text of one.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("no resource " + name));
        return reader.ReadToEnd();
    }
}
