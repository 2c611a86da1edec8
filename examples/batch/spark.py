"""Scores drafts with Apache Spark, on the cores of this machine or of a cluster.

    pip install pyspark                         # needs Java 17
    python spark.py SCORE DRAFTS REPORTS        # here
    spark-submit --master … spark.py SCORE …    # on a cluster

SCORE is the batch program (target/release/examples/score, at the same place on every machine),
DRAFTS a file or folder of JSON Lines, REPORTS a folder to be made: its parts, in the order of their
names, have one report for each draft, in order.
"""
import shlex
import sys

from pyspark.sql import SparkSession

score, drafts, reports = sys.argv[1:]
spark = SparkSession.builder.appName("inmail-coach").getOrCreate()
spark.sparkContext.textFile(drafts).pipe(shlex.quote(score)).saveAsTextFile(reports)
spark.stop()
