using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Generator.Benchmarks;

if (args is ["corpus", var count, var folder])
{
    Corpus.Write(int.Parse(count, CultureInfo.InvariantCulture), folder);
    return;
}

// Few runs, as each takes long; in this process, so that nothing else has to be built.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(5).WithInvocationCount(1).WithUnrollFactor(1);
BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
